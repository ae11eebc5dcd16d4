//! When output has colour: where it is asked for, or on a terminal that wants it; a pipe is none.
#![expect(clippy::expect_used, reason = "a test may insist")]

use std::process::Command;

/// Whether what `unsc` prints into a pipe has an escape sequence.
fn coloured(arguments: &[&str], environment: &[(&str, &str)]) -> bool {
    let output = Command::new(env!("CARGO_BIN_EXE_unsc"))
        .args(arguments)
        .env_remove("NO_COLOR")
        .env_remove("CLICOLOR")
        .env_remove("CLICOLOR_FORCE")
        .envs(environment.iter().copied())
        .output()
        .expect("the command runs");
    assert!(output.status.success());
    output.stdout.contains(&0x1b)
}

#[test]
fn colour_is_asked_for() {
    let show = ["show", "S/2017/315"];
    let always = ["show", "S/2017/315", "--color", "always"];
    let never = ["show", "S/2017/315", "--color", "never"];
    assert!(!coloured(&show, &[]), "a pipe is no terminal");
    assert!(coloured(&always, &[]));
    assert!(
        coloured(&always, &[("NO_COLOR", "1")]),
        "what is asked for goes before the environment"
    );
    assert!(coloured(&show, &[("CLICOLOR_FORCE", "1")]));
    assert!(!coloured(&never, &[("CLICOLOR_FORCE", "1")]));
    assert!(!coloured(
        &show,
        &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]
    ));
}

#[test]
fn only_tables_for_a_terminal_have_colour() {
    for format in ["markdown", "csv", "tsv", "json", "jsonl", "html", "latex"] {
        let arguments = [
            "show",
            "S/2017/315",
            "--color",
            "always",
            "--format",
            format,
        ];
        assert!(!coloured(&arguments, &[]), "{format}");
    }
}
