//! SHA extensions for few chains, AVX-512 for many.
//!
//! The SHA unit takes 64 cycles for a block, whosever it is: a byte a cycle. A vector of sixteen chains takes as long with
//! fewer. Full, measured against the SHA unit: 1.5 times as much on Zen 5 and on a Xeon with AVX-512; counting instructions,
//! 1.1 times on Zen 4.
use super::{avx512, sha_ni, vectors};
use crate::sha256::Lane;

/// Chains at most for the SHA extensions: with more, AVX-512 is as fast on any processor that has both, or faster.
const FEW: usize = 13;

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
