//! A file written whole or not at all: what stood there before stays until the new one is complete.

use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use unsc_votes::{Error, Result};

/// Writes the text to the file; it may be there already. Errors where it is one of `inputs`, a folder, or a symbolic
/// link, through which some other file than the one named would be written.
pub(crate) fn write(path: &Path, text: &str, inputs: &[PathBuf]) -> Result<()> {
    let fault = |source| Error::Unreadable {
        path: path.to_owned(),
        source,
    };
    match fs::symlink_metadata(path) {
        Ok(there) if there.is_symlink() => {
            return Err(Error::Argument(format!(
                "{}: a symbolic link; name the file itself",
                path.display()
            )));
        }
        Ok(there) if there.is_dir() => {
            return Err(Error::Argument(format!(
                "{}: a folder; name a file in it",
                path.display()
            )));
        }
        // A pipe or a device takes what comes; there is nothing to keep.
        Ok(there) if !there.is_file() => return fs::write(path, text).map_err(fault),
        Ok(_) => {
            let same = |input: &PathBuf| {
                let (one, other) = (fs::canonicalize(input), fs::canonicalize(path));
                one.is_ok() && one.ok() == other.ok()
            };
            if inputs.iter().any(same) {
                return Err(Error::Argument(format!(
                    "{}: the text reported on; write the report to another file",
                    path.display()
                )));
            }
        }
        Err(missing) if missing.kind() == ErrorKind::NotFound => {}
        Err(other) => return Err(fault(other)),
    }
    let Some(name) = path.file_name() else {
        return Err(Error::Argument(format!(
            "{}: no name of a file",
            path.display()
        )));
    };
    // Beside the file, so that it can take its place in one step.
    let mut beside = std::ffi::OsString::from(".");
    beside.push(name);
    beside.push(format!(".{}", std::process::id()));
    let beside = path.with_file_name(beside);
    let written = File::create_new(&beside)
        .and_then(|mut file| {
            file.write_all(text.as_bytes())
                .and_then(|()| file.sync_all())
        })
        .and_then(|()| fs::rename(&beside, path));
    if written.is_err() {
        // The first fault is the one to tell.
        let _ = fs::remove_file(&beside);
    }
    written.map_err(fault)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::expect_used, reason = "a test may insist")]

    use super::write;
    use std::fs;

    #[test]
    fn a_file_is_replaced_whole_and_nothing_is_left_beside_it() {
        let folder = std::env::temp_dir().join(format!("unsc-output-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        let file = folder.join("report.html");
        write(&file, "one", &[]).expect("written");
        write(&file, "two", &[]).expect("written again");
        assert_eq!(fs::read_to_string(&file).expect("read"), "two");
        let inputs = [folder.join(".").join("report.html")];
        let refused = write(&file, "three", &inputs).expect_err("its own input");
        assert!(refused.to_string().contains("the text reported on"));
        let refused = write(&folder, "three", &[]).expect_err("a folder");
        assert!(refused.to_string().contains("a folder"));
        #[cfg(unix)]
        {
            let link = folder.join("link.html");
            std::os::unix::fs::symlink(&file, &link).expect("a link");
            let refused = write(&link, "three", &[]).expect_err("a link");
            assert!(refused.to_string().contains("a symbolic link"));
            fs::remove_file(&link).expect("removed");
        }
        let names = fs::read_dir(&folder).expect("the folder");
        assert_eq!(names.count(), 1, "only the report");
        assert_eq!(fs::read_to_string(&file).expect("read"), "two");
        fs::remove_dir_all(&folder).expect("removed");
    }
}
