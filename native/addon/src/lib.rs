//! What Node.js sees of the hash engine. Nothing here may panic: a panic ends the process.
use napi_derive::napi;

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
