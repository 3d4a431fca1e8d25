//! Hashes many ranges of many files at once: SHA-256 kernels, and the threads that feed them.
pub mod sha256;
