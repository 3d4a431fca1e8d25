//! What differs between operating systems: opening without following links, and what a file's stamp is.
#[cfg(target_os = "linux")]
mod linux;
#[cfg(unix)]
mod unix;
#[cfg(windows)]
mod windows;

#[cfg(target_os = "linux")]
pub use linux::{Root, open_absolute};
#[cfg(all(unix, not(target_os = "linux")))]
pub use unix::{Root, open_absolute};
#[cfg(unix)]
pub use unix::{escapes, read_at, stamp};
#[cfg(windows)]
pub use windows::{Root, escapes, open_absolute, read_at, stamp};
