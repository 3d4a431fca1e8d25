//! What Node.js sees of the hash engine. Nothing here may panic: a panic ends the process.
use napi_derive::napi;

mod finished;
mod outcome;
mod packed;
mod run;

/// The crate's version: it has to be that of the JavaScript beside it.
#[napi]
pub fn version() -> &'static str {
    env!("CARGO_PKG_VERSION")
}

/// Names of the SHA-256 kernels that this processor has, best first.
#[napi]
pub fn kernels() -> Vec<&'static str> {
    let available = attest_model_hash::sha256::Kernel::available();
    available.into_iter().map(|kernel| kernel.name()).collect()
}

/// What names the file system that holds `path`, as in a proof; none if nothing can be proved on it.
#[napi]
pub fn file_system_of(path: String) -> Option<String> {
    let regular = std::fs::metadata(&path).is_ok_and(|found| found.is_file() || found.is_dir());
    let file = std::fs::File::open(path).ok().filter(|_| regular)?;
    attest_model_hash::os::file_system(&file)
}
