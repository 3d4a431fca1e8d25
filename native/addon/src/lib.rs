//! What Node.js sees of the hash engine.
use napi_derive::napi;

/// The crate's version: it has to be that of the JavaScript beside it.
#[napi]
pub fn version() -> &'static str {
    env!("CARGO_PKG_VERSION")
}
