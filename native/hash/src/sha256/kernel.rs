//! The ways to compute the compression function, and which of them this processor has.
use super::{Lane, portable};

/// Continues chains, if the processor has what it needs.
pub(super) type Compress = unsafe fn(&mut [Lane<'_>]);

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kernel {
    Portable,
    /// x86-64 SHA extensions, and AVX.
    ShaNi,
    /// `ShaNi` for few chains, `Avx512` for many.
    ShaNiAvx512,
    Avx2,
    /// Foundation, VL and BW.
    Avx512,
    /// AArch64's cryptographic extension.
    Armv8,
}

impl Kernel {
    /// Best first.
    pub const ALL: [Kernel; 6] = [
        Kernel::ShaNiAvx512,
        Kernel::ShaNi,
        Kernel::Armv8,
        Kernel::Avx512,
        Kernel::Avx2,
        Kernel::Portable,
    ];

    /// The fastest that this processor has.
    pub fn best() -> Kernel {
        Self::available().first().copied().unwrap_or(Kernel::Portable)
    }

    /// What this processor has, best first.
    pub fn available() -> Vec<Kernel> {
        Self::ALL
            .into_iter()
            .filter(|kernel| kernel.implementation().is_some())
            .collect()
    }

    pub fn name(self) -> &'static str {
        match self {
            Kernel::Portable => "portable",
            Kernel::ShaNi => "sha-ni",
            Kernel::ShaNiAvx512 => "sha-ni+avx512",
            Kernel::Avx2 => "avx2",
            Kernel::Avx512 => "avx512",
            Kernel::Armv8 => "armv8",
        }
    }

    /// The kernel of that name, whether or not this processor has it.
    pub fn from_name(name: &str) -> Option<Kernel> {
        Self::ALL.into_iter().find(|kernel| kernel.name() == name)
    }

    /// Lanes worth interleaving in one thread.
    pub fn width(self) -> usize {
        match self {
            Kernel::Portable => 1,
            Kernel::Armv8 => 4,
            Kernel::ShaNi | Kernel::Avx2 => 8,
            Kernel::ShaNiAvx512 | Kernel::Avx512 => 16,
        }
    }

    /// Continues every lane's chains over its data: any number of lanes, of any lengths.
    /// A kernel that this processor lacks computes the same, portably.
    pub fn compress(self, lanes: &mut [Lane<'_>]) {
        match self.implementation() {
            // SAFETY: the processor has what it needs.
            Some(compress) => unsafe { compress(lanes) },
            None => portable::compress(lanes),
        }
    }

    /// None if the processor lacks what it needs.
    fn implementation(self) -> Option<Compress> {
        match self {
            Kernel::Portable => Some(portable::compress),
            #[cfg(target_arch = "x86_64")]
            kernel => super::x86::implementation(kernel),
            #[cfg(target_arch = "aarch64")]
            kernel => super::armv8::implementation(kernel),
            #[cfg(not(any(target_arch = "x86_64", target_arch = "aarch64")))]
            _ => None,
        }
    }
}
