#![no_main]

#[path = "../targets.rs"]
#[allow(dead_code)]
mod targets;

libfuzzer_sys::fuzz_target!(init: targets::let_pdf_fail(), |bytes: &[u8]| targets::archive(bytes));
