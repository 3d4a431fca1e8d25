//! x86-64: which kernels this processor has.
mod avx2;
mod avx512;
mod mixed;
mod scalar;
mod sha_ni;
mod transpose;
mod vectors;

use super::kernel::{Compress, Kernel};

/// Safe to call on this processor, or none.
pub(super) fn implementation(kernel: Kernel) -> Option<Compress> {
    match kernel {
        Kernel::ShaNiAvx512 if sha_ni::present() && avx512::present() => Some(mixed::compress),
        Kernel::ShaNi if sha_ni::present() => Some(sha_ni::compress),
        Kernel::Avx512 if avx512::present() => Some(avx512::compress),
        Kernel::Avx2 if avx2::present() => Some(avx2::compress),
        _ => None,
    }
}
