//! Linux: one system call opens beneath the root without following any link.
use super::unix;
use rustix::fd::AsFd;
use rustix::fs::{CWD, Mode, ResolveFlags, openat2};
use rustix::io::Errno;
use std::fs::File;
use std::io;

const NO_LINKS: ResolveFlags = ResolveFlags::NO_SYMLINKS.union(ResolveFlags::NO_MAGICLINKS);

/// The folder that all paths are beneath.
pub struct Root(unix::Root);

impl Root {
    pub fn new(path: &str) -> io::Result<Root> {
        unix::Root::new(path).map(Root)
    }

    pub fn open(&self, path: &str) -> io::Result<File> {
        let fd = self.0.fd();
        open_or(fd, path, NO_LINKS | ResolveFlags::BENEATH, || unix::walk(fd, path))
    }
}

pub fn open_absolute(path: &str) -> io::Result<File> {
    open_or(CWD, path, NO_LINKS, || unix::open_absolute(path))
}

/// Kernels before 5.6, and sandboxes that know no openat2, do without.
fn open_or(fd: impl AsFd, path: &str, resolve: ResolveFlags, walk: impl Fn() -> io::Result<File>) -> io::Result<File> {
    match openat2(fd, path, unix::READ, Mode::empty(), resolve) {
        Ok(fd) => Ok(fd.into()),
        Err(Errno::NOSYS | Errno::PERM) => walk(),
        Err(error) => Err(error.into()),
    }
}
