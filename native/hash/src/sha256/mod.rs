//! SHA-256 (FIPS 180-4) of many messages at once.

/// A chaining value, words a to h.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct State(pub [u32; 8]);

impl State {
    /// FIPS 180-4, 5.3.3.
    pub const INITIAL: State = State([
        0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
    ]);
}
