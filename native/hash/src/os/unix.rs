//! POSIX: a path is walked folder by folder, since O_NOFOLLOW looks at its last part only.
use crate::task::Stamp;
use rustix::fd::{AsFd, OwnedFd};
use rustix::fs::{CWD, Mode, OFlags, openat};
use std::fs::File;
use std::io;
use std::os::unix::fs::{FileExt, MetadataExt};

/// Where the last part of the path became a FIFO, do not hang.
pub const READ: OFlags = OFlags::RDONLY
    .union(OFlags::NOFOLLOW)
    .union(OFlags::NONBLOCK)
    .union(OFlags::CLOEXEC);
const FOLDER: OFlags = OFlags::RDONLY.union(OFlags::DIRECTORY).union(OFlags::CLOEXEC);

/// The folder that all paths are beneath.
pub struct Root(OwnedFd);

impl Root {
    pub fn new(path: &str) -> io::Result<Root> {
        Ok(Root(openat(CWD, path, FOLDER, Mode::empty())?))
    }

    #[cfg_attr(target_os = "linux", allow(dead_code))]
    pub fn open(&self, path: &str) -> io::Result<File> {
        walk(&self.0, path)
    }

    pub fn fd(&self) -> &OwnedFd {
        &self.0
    }
}

#[cfg_attr(target_os = "linux", allow(dead_code))]
pub fn open_absolute(path: &str) -> io::Result<File> {
    let root = openat(CWD, "/", FOLDER, Mode::empty())?;
    walk(&root, path.trim_start_matches('/'))
}

/// Follows no link, and never leads out of `root`.
pub fn walk(root: impl AsFd, path: &str) -> io::Result<File> {
    let mut parts = path.split('/').peekable();
    let mut folder: Option<OwnedFd> = None;
    while let Some(part) = parts.next() {
        if matches!(part, "" | "." | "..") {
            return Err(rustix::io::Errno::XDEV.into());
        }
        let last = parts.peek().is_none();
        let flags = if last { READ } else { FOLDER | OFlags::NOFOLLOW };
        let within = folder.as_ref().map_or(root.as_fd(), |fd| fd.as_fd());
        let opened = openat(within, part, flags, Mode::empty())?;
        if last {
            return Ok(opened.into());
        }
        folder = Some(opened);
    }
    Err(rustix::io::Errno::NOENT.into())
}

/// Whether a path was refused since it leads out of the root.
pub fn escapes(error: &io::Error) -> bool {
    error.raw_os_error() == Some(rustix::io::Errno::XDEV.raw_os_error())
}

pub fn read_at(file: &File, into: &mut [u8], at: u64) -> io::Result<usize> {
    file.read_at(into, at)
}

/// And whether it is a regular file.
pub fn stamp(file: &File) -> io::Result<(Stamp, bool)> {
    let found = file.metadata()?;
    let time = |seconds: i64, nanoseconds: i64| i128::from(seconds) * 1_000_000_000 + i128::from(nanoseconds);
    let stamp = Stamp {
        dev: found.dev(),
        ino: found.ino(),
        size: found.size(),
        modified: time(found.mtime(), found.mtime_nsec()),
        changed: time(found.ctime(), found.ctime_nsec()),
    };
    Ok((stamp, found.is_file()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::os;
    use rustix::io::Errno;
    use std::fs;
    use std::io::Read;
    use std::os::unix::fs::symlink;
    use std::path::PathBuf;

    struct Folder(PathBuf);

    impl Folder {
        fn new(name: &str) -> Folder {
            let path = std::env::temp_dir().join(format!("attest-model-{name}-{}", std::process::id()));
            fs::create_dir_all(path.join("root/sub/deep")).unwrap();
            fs::write(path.join("root/sub/deep/file"), "inside").unwrap();
            fs::write(path.join("secret"), "outside").unwrap();
            symlink("file", path.join("root/sub/deep/link")).unwrap();
            symlink("sub", path.join("root/detour")).unwrap();
            symlink("..", path.join("root/sub/up")).unwrap();
            symlink("../secret", path.join("root/out")).unwrap();
            Folder(path.canonicalize().unwrap())
        }

        fn root(&self) -> String {
            self.0.join("root").to_str().unwrap().to_owned()
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            fs::remove_dir_all(&self.0).unwrap();
        }
    }

    type Open<'a> = (&'static str, Box<dyn Fn(&str) -> io::Result<File> + 'a>);

    /// The way of this system, and the one of systems that have nothing better.
    fn ways(root: &str) -> Vec<Open<'_>> {
        let by_system = os::Root::new(root).unwrap();
        let by_walking = Root::new(root).unwrap();
        vec![
            ("system", Box::new(move |path| by_system.open(path))),
            ("walk", Box::new(move |path| walk(by_walking.fd(), path))),
            (
                "absolute",
                Box::new(move |path| os::open_absolute(&format!("{root}/{path}"))),
            ),
            (
                "absolute walk",
                Box::new(move |path| open_absolute(&format!("{root}/{path}"))),
            ),
        ]
    }

    #[test]
    fn a_file_beneath_the_root_is_opened() {
        let folder = Folder::new("open");
        for (way, open) in ways(&folder.root()) {
            let mut text = String::new();
            open("sub/deep/file").unwrap().read_to_string(&mut text).unwrap();
            assert_eq!((way, text.as_str()), (way, "inside"));
        }
    }

    #[test]
    fn no_link_is_followed_wherever_it_leads() {
        let folder = Folder::new("links");
        for (way, open) in ways(&folder.root()) {
            for path in ["sub/deep/link", "detour/deep/file", "sub/up/sub/deep/file", "out"] {
                let error = open(path).unwrap_err().raw_os_error();
                let refused = [Errno::LOOP, Errno::NOTDIR].map(|refused| Some(refused.raw_os_error()));
                assert!(refused.contains(&error), "{way} {path}: {error:?}");
            }
        }
    }

    #[test]
    fn nothing_leads_out_of_the_root() {
        let folder = Folder::new("escape");
        for (way, open) in ways(&folder.root()).into_iter().take(2) {
            for path in ["../secret", "sub/../../secret", "/etc/passwd", "/"] {
                let error = open(path).unwrap_err();
                assert!(escapes(&error), "{way} {path}: {error}");
            }
        }
    }

    #[test]
    fn what_is_not_there_or_would_hang() {
        let folder = Folder::new("missing");
        let fifo = folder.0.join("root/fifo");
        assert!(
            std::process::Command::new("mkfifo")
                .arg(&fifo)
                .status()
                .unwrap()
                .success()
        );
        for (way, open) in ways(&folder.root()) {
            assert_eq!(
                (way, open("sub/none").unwrap_err().kind()),
                (way, io::ErrorKind::NotFound)
            );
            assert!(!stamp(&open("fifo").unwrap()).unwrap().1, "{way}");
        }
    }
}
