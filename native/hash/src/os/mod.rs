//! What differs between operating systems: opening without following links, what a file's stamp is, and what can be proved.
#[cfg(target_os = "linux")]
mod file_system;
#[cfg(target_os = "linux")]
pub mod lease;
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

#[cfg(target_os = "linux")]
pub use file_system::name as file_system;
#[cfg(not(target_os = "linux"))]
pub use no_proof::{file_system, lease};

/// Elsewhere nothing is proved.
#[cfg(not(target_os = "linux"))]
mod no_proof {
    use std::fs::File;

    pub fn file_system(_: &File) -> Option<String> {
        None
    }

    pub mod lease {
        use std::fs::File;

        pub fn take(_: &File) -> bool {
            false
        }

        pub fn is_held(_: &File) -> bool {
            false
        }

        pub fn release(_: &File) {}
    }
}
