//! Writes a file whole or not at all, and only where the user said: what others see at a path is the old file or the new one.
//!
//! A file is written beside its place under a name of its own, forced to the disk, and then takes its place in one step. A
//! program that ends in between, or a full disk, leaves the old file as it was. Nothing is ever written through a symbolic
//! link: a link in the last place is refused, and below a chosen folder ([`write_in`]) so is a link on the way.

use crate::error::{Error, Result};
use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::{Component, Path, PathBuf};
use tempfile::NamedTempFile;

/// Writes a file whole, or leaves what stood there. The folder must exist.
///
/// # Errors
///
/// [`Error::Unwritable`] where the path is a symbolic link, a folder or a device, or where the system refuses.
pub fn write(path: &Path, contents: impl AsRef<[u8]>) -> Result<()> {
    let mut file = NewFile::create(path)?;
    let written = file.write_all(contents.as_ref());
    written.map_err(unwritable(path))?;
    file.keep()
}

/// Writes a file of a chosen folder, and the folders between, by its path below that folder ("figures/vetoes.svg").
///
/// The chosen folder is made if it is missing; it may itself be reached through a link, for the user named it.
///
/// # Errors
///
/// As [`write()`]; also where the path below the folder is absolute, holds `..`, or leads through a symbolic link.
pub fn write_in(folder: &Path, below: &Path, contents: impl AsRef<[u8]>) -> Result<()> {
    let path = folder.join(below);
    if !below
        .components()
        .all(|part| matches!(part, Component::Normal(_)))
    {
        return Err(refused(&path, "not a path below the folder chosen"));
    }
    fs::create_dir_all(folder).map_err(unwritable(folder))?;
    let mut reached = folder.to_owned();
    for part in below.parent().map(Path::components).into_iter().flatten() {
        reached.push(part);
        match fs::symlink_metadata(&reached) {
            Ok(found) if found.is_dir() => {}
            Ok(_) => {
                return Err(refused(
                    &reached,
                    "not a folder, or a link to one elsewhere",
                ));
            }
            Err(_) => fs::create_dir(&reached).map_err(unwritable(&reached))?,
        }
    }
    write(&path, contents)
}

/// A file being written, for output too long to hold: nothing is at its path before [`NewFile::keep`]; dropped, it leaves no trace.
#[derive(Debug)]
pub struct NewFile {
    path: PathBuf,
    file: BufWriter<NamedTempFile>,
}

impl NewFile {
    /// A file that will take its place at a path.
    ///
    /// # Errors
    ///
    /// As [`write()`].
    pub fn create(path: &Path) -> Result<NewFile> {
        check_place(path)?;
        let mut named = tempfile::Builder::new();
        named.prefix(".unsc-").suffix(".part");
        // A file made anew has the rights that any file the user makes has; one that is replaced keeps its own.
        match fs::metadata(path) {
            Ok(old) => named.permissions(old.permissions()),
            #[cfg(unix)]
            Err(_) => named.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666)),
            #[cfg(not(unix))]
            Err(_) => &mut named,
        };
        let file = named
            .tempfile_in(folder_of(path))
            .map_err(unwritable(path))?;
        Ok(NewFile {
            path: path.to_owned(),
            file: BufWriter::new(file),
        })
    }

    /// Puts the file in its place, whole and on the disk.
    ///
    /// # Errors
    ///
    /// [`Error::Unwritable`] where the system refuses; the old file then stands as it was.
    pub fn keep(self) -> Result<()> {
        let path = self.path;
        let named = self
            .file
            .into_inner()
            .map_err(io::IntoInnerError::into_error);
        let named = named.map_err(unwritable(&path))?;
        named.as_file().sync_all().map_err(unwritable(&path))?;
        named
            .persist(&path)
            .map_err(|fault| unwritable(&path)(fault.error))?;
        // The step itself is on the disk once the folder is. A system that cannot force a folder has no such promise to give.
        if let Ok(folder) = fs::File::open(folder_of(&path)) {
            let _ = folder.sync_all();
        }
        Ok(())
    }
}

impl Write for NewFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

/// Whether a file may be written at a path: there is nothing, or an ordinary file.
///
/// # Errors
///
/// [`Error::Unwritable`] where there is a symbolic link, a folder or a device.
pub fn check_place(path: &Path) -> Result<()> {
    match fs::symlink_metadata(path) {
        Ok(found) if found.is_symlink() => Err(refused(
            path,
            "a symbolic link, and nothing is written through one; name the file itself",
        )),
        Ok(found) if !found.is_file() => Err(refused(path, "not an ordinary file")),
        _ => Ok(()),
    }
}

fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

fn unwritable(path: &Path) -> impl Fn(io::Error) -> Error {
    let path = path.to_owned();
    move |source| Error::Unwritable {
        path: path.clone(),
        source,
    }
}

fn refused(path: &Path, why: &str) -> Error {
    unwritable(path)(io::Error::other(why))
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may insist")]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_old_or_new_and_leaves_nothing_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("votes.csv");
        write(&path, "old").unwrap();
        let mut half = NewFile::create(&path).unwrap();
        half.write_all(b"new").unwrap();
        half.flush().unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "old");
        drop(half);
        assert_eq!(fs::read_to_string(&path).unwrap(), "old");
        write(&path, "new").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "new");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_path_without_a_folder_is_in_this_one() {
        assert_eq!(folder_of(Path::new("votes.csv")), Path::new("."));
        assert_eq!(folder_of(Path::new("out/votes.csv")), Path::new("out"));
    }

    #[test]
    fn a_path_below_a_folder_stays_below_it() {
        let folder = tempfile::tempdir().unwrap();
        write_in(folder.path(), Path::new("figures/vetoes.svg"), "<svg/>").unwrap();
        assert!(folder.path().join("figures/vetoes.svg").is_file());
        for outside in ["../out.svg", "/tmp/out.svg", "figures/../../out.svg", ""] {
            assert!(
                write_in(folder.path(), Path::new(outside), "x").is_err(),
                "{outside}"
            );
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_never_written_through() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let folder = tempfile::tempdir().unwrap();
        let elsewhere = tempfile::tempdir().unwrap();
        let target = elsewhere.path().join("precious.txt");
        fs::write(&target, "precious").unwrap();
        symlink(&target, folder.path().join("link.txt")).unwrap();
        symlink(elsewhere.path(), folder.path().join("figures")).unwrap();
        let fault = write(&folder.path().join("link.txt"), "x")
            .unwrap_err()
            .to_string();
        assert!(fault.contains("symbolic link"), "{fault}");
        assert!(write_in(folder.path(), Path::new("figures/precious.txt"), "x").is_err());
        assert!(write(Path::new("/dev/null"), "x").is_err());
        assert!(write(folder.path(), "x").is_err(), "a folder");
        assert_eq!(fs::read_to_string(&target).unwrap(), "precious");
        // What is replaced keeps its rights.
        fs::set_permissions(&target, fs::Permissions::from_mode(0o640)).unwrap();
        write(&target, "new").unwrap();
        assert_eq!(
            fs::metadata(&target).unwrap().permissions().mode() & 0o777,
            0o640
        );
    }
}
