//! One SHA-256 message whose bytes come in pieces of any length.
use crate::sha256::{Kernel, Lane, State, finish};

pub struct Chain {
    pub state: State,
    /// The message's last bytes that do not fill a block yet.
    partial: [u8; 64],
    filled: usize,
    /// Bytes of the message so far.
    bytes: u64,
}

impl Chain {
    /// `bytes`: how many led to `state`, a multiple of 64.
    pub fn new(state: State, bytes: u64) -> Chain {
        Chain {
            state,
            partial: [0; 64],
            filled: 0,
            bytes,
        }
    }

    pub fn bytes(&self) -> u64 {
        self.bytes
    }

    /// How far the message is into a block. Chains at equal offsets that take the same bytes have the same whole blocks.
    pub fn offset(&self) -> usize {
        self.filled
    }

    /// Takes the next bytes of the message. The caller has to compress those returned, whole blocks, before it comes again.
    pub fn take<'a>(&mut self, kernel: Kernel, data: &'a [u8]) -> &'a [u8] {
        self.bytes += data.len() as u64;
        let rest = self.complete(kernel, data);
        let (blocks, tail) = rest.split_at(rest.len() - rest.len() % 64);
        if !tail.is_empty() {
            self.partial[..tail.len()].copy_from_slice(tail);
            self.filled = tail.len();
        }
        blocks
    }

    /// Fills the block that was begun; what is left of `data`.
    fn complete<'a>(&mut self, kernel: Kernel, data: &'a [u8]) -> &'a [u8] {
        if self.filled == 0 {
            return data;
        }
        let (head, rest) = data.split_at(data.len().min(64 - self.filled));
        self.partial[self.filled..self.filled + head.len()].copy_from_slice(head);
        self.filled += head.len();
        if self.filled == 64 {
            self.filled = 0;
            let lane = Lane {
                data: &self.partial,
                first: &mut self.state,
                second: None,
            };
            kernel.compress(&mut [lane]);
        }
        rest
    }

    pub fn digest(&self, kernel: Kernel) -> [u8; 32] {
        finish(kernel, self.state, &self.partial[..self.filled], self.bytes)
    }
}
