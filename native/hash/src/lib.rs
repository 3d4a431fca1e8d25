//! Hashes many ranges of many files at once: SHA-256 kernels, and the threads that feed them.
pub mod chain;
pub mod fault;
pub mod file;
pub mod os;
pub mod proof;
pub mod queue;
pub mod run;
pub mod sha256;
pub mod stream;
pub mod task;
mod worker;
