//! Hashes many ranges of many files at once: SHA-256 kernels, and the threads that feed them.
pub mod chain;
pub mod ends;
pub mod fault;
pub mod file;
mod floor;
mod hasher;
pub mod os;
mod pipeline;
pub mod proof;
mod queue;
pub mod run;
pub mod sha256;
mod stream;
pub mod task;
mod worker;
