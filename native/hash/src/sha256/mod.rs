//! SHA-256 (FIPS 180-4) of many messages at once.
#[cfg(target_arch = "aarch64")]
mod armv8;
mod constants;
#[cfg(any(target_arch = "x86_64", target_arch = "aarch64"))]
mod interleaved;
mod kernel;
#[cfg(any(target_arch = "x86_64", target_arch = "aarch64"))]
mod lanes;
mod multi_buffer;
mod portable;
mod words;
#[cfg(target_arch = "x86_64")]
mod x86;

pub use kernel::Kernel;

/// A chaining value, words a to h.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct State(pub [u32; 8]);

impl State {
    /// FIPS 180-4, 5.3.3.
    pub const INITIAL: State = State([
        0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
    ]);

    /// The digest, if this is the chaining value of a padded message.
    fn to_bytes(self) -> [u8; 32] {
        let mut bytes = [0; 32];
        for (to, word) in bytes.as_chunks_mut::<4>().0.iter_mut().zip(self.0) {
            *to = word.to_be_bytes();
        }
        bytes
    }
}

/// Whole blocks of one message, and the chains that they continue.
pub struct Lane<'a> {
    /// Whole blocks of 64 bytes; what exceeds them is not hashed.
    pub data: &'a [u8],
    pub first: &'a mut State,
    /// Another chain over the same bytes (a file's and a chunk's): the message schedule is computed once for both.
    pub second: Option<&'a mut State>,
}

impl Lane<'_> {
    fn chains(&mut self) -> impl Iterator<Item = &mut State> {
        core::iter::once(&mut *self.first).chain(self.second.as_deref_mut())
    }
}

/// The digest of a message of `total` bytes: `state` is its chain over the whole blocks, `tail` the under 64 bytes after them.
pub fn finish(kernel: Kernel, mut state: State, tail: &[u8], total: u64) -> [u8; 32] {
    let (padded, blocks) = padding(tail, total);
    kernel.compress(&mut [Lane {
        data: &padded[..blocks * 64],
        first: &mut state,
        second: None,
    }]);
    state.to_bytes()
}

/// FIPS 180-4, 5.1.1: the last one or two blocks, and how many they are.
fn padding(tail: &[u8], total: u64) -> ([u8; 128], usize) {
    debug_assert!(tail.len() < 64 && tail.len() as u64 == total % 64);
    let tail = &tail[..tail.len().min(63)];
    let mut padded = [0; 128];
    padded[..tail.len()].copy_from_slice(tail);
    padded[tail.len()] = 0x80;
    let blocks = if tail.len() < 56 { 1 } else { 2 };
    padded[blocks * 64 - 8..blocks * 64].copy_from_slice(&total.wrapping_mul(8).to_be_bytes());
    (padded, blocks)
}
