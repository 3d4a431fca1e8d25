//! SHA extensions for few chains, AVX-512 for many.
//!
//! The SHA extensions' rate is that of their one unit, which three or four chains keep busy: 0.8 bytes a cycle on Zen 5. A vector of
//! sixteen words takes as long with one chain as with sixteen: with all of them 1.5 bytes a cycle there, and more than
//! the SHA extensions wherever both exist. With nine chains it is the faster one.
use super::{avx512, sha_ni, vectors};
use crate::sha256::Lane;

/// Chains at most for the SHA extensions.
const FEW: usize = 8;

/// # Safety
/// Both kernels' `present` say true.
pub unsafe fn compress(lanes: &mut [Lane<'_>]) {
    if vectors::chains(lanes) <= FEW {
        // SAFETY: the caller's promise.
        return unsafe { sha_ni::compress(lanes) };
    }
    vectors::in_vectors(lanes, avx512::WIDTH, |lanes, blocks| {
        match vectors::chains(lanes) <= FEW {
            // SAFETY: the caller's promise.
            true => unsafe { sha_ni::groups(lanes, blocks) },
            // SAFETY: the caller's promise.
            false => unsafe { avx512::group(lanes, blocks) },
        }
    });
}
