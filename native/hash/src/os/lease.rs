//! Read leases (fcntl(2), "Leases"): while one is held, nobody has the file open or mapped for writing.
use std::fs::File;
use std::os::fd::AsRawFd;

const F_SETSIG: libc::c_int = 10;

/// False where it is refused: somebody writes to the file, it is another user's, or the file system has none.
pub fn take(file: &File) -> bool {
    // The signal of a lease that is to be broken would end the process. SIGURG is ignored unless somebody listens.
    fcntl(file, F_SETSIG, libc::SIGURG) == 0 && fcntl(file, libc::F_SETLEASE, libc::F_RDLCK) == 0
}

/// False from the moment somebody wants to write: he has to wait until it is released.
pub fn is_held(file: &File) -> bool {
    fcntl(file, libc::F_GETLEASE, 0) == libc::F_RDLCK
}

pub fn release(file: &File) {
    fcntl(file, libc::F_SETLEASE, libc::F_UNLCK);
}

fn fcntl(file: &File, command: libc::c_int, argument: libc::c_int) -> libc::c_int {
    // SAFETY: these commands take a number and touch no memory of ours.
    unsafe { libc::fcntl(file.as_raw_fd(), command, argument) }
}
