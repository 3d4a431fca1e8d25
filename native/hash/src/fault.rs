//! Why a run ended without digests.
use crate::task::Stamp;
use std::io;

#[derive(Debug)]
pub enum Fault {
    /// The file is not what the scan saw.
    Changed { when: When, found: Option<Stamp> },
    /// A system call failed.
    Access { call: &'static str, error: io::Error },
    /// The path leads out of the root.
    Escapes,
    /// Another thread failed, or the caller stopped the run.
    Stopped,
    /// Digests are missing: a fault of ours.
    Incomplete,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum When {
    Opening,
    Reading,
    /// It has fewer bytes than it had.
    Short,
}

/// The first fault of a run.
#[derive(Debug)]
pub struct Failure {
    /// Index of the task.
    pub task: usize,
    pub fault: Fault,
}

/// A fault for a failed system call.
pub fn access(call: &'static str) -> impl FnOnce(io::Error) -> Fault {
    move |error| Fault::Access { call, error }
}
