//! Every kernel that this processor has: against NIST's vectors, an implementation by others, and OpenSSL.
//! `REQUIRED_KERNELS=sha-ni,avx512` fails where one of those is absent; what is not run is printed.
mod nist;
mod openssl;
mod padding;
mod random;
mod shapes;

use attest_model_hash::sha256::{Kernel, Lane, State, finish};

const NAMES: [&str; 6] = ["portable", "sha-ni", "sha-ni+avx512", "avx2", "avx512", "armv8"];

/// The kernels to test.
fn kernels() -> Vec<Kernel> {
    let kernels = Kernel::available();
    assert!(kernels.contains(&Kernel::Portable));
    kernels
}

/// Digests of messages that are hashed side by side.
fn digests(kernel: Kernel, messages: &[&[u8]]) -> Vec<[u8; 32]> {
    let mut states = vec![State::INITIAL; messages.len()];
    let mut lanes: Vec<_> = messages
        .iter()
        .zip(&mut states)
        .map(|(data, first)| Lane {
            data: whole_blocks(data),
            first,
            second: None,
        })
        .collect();
    kernel.compress(&mut lanes);
    let tails = messages.iter().map(|message| &message[whole_blocks(message).len()..]);
    tails
        .zip(messages)
        .zip(states)
        .map(|((tail, message), state)| finish(kernel, state, tail, message.len() as u64))
        .collect()
}

fn whole_blocks(message: &[u8]) -> &[u8] {
    &message[..message.len() / 64 * 64]
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn required_kernels_are_here() {
    let has = |name: &str| kernels().iter().any(|kernel| kernel.name() == name);
    let absent: Vec<_> = NAMES.into_iter().filter(|name| !has(name)).collect();
    println!("kernels that this processor lacks, not tested: {absent:?}");
    let required = std::env::var("REQUIRED_KERNELS").unwrap_or_default();
    for name in required.split(',').filter(|name| !name.is_empty()) {
        assert!(has(name), "no kernel {name} here");
    }
}

#[test]
fn names_lead_back() {
    for name in NAMES {
        assert_eq!(Kernel::from_name(name).map(Kernel::name), Some(name));
    }
    assert_eq!(Kernel::from_name("sha"), None);
}

/// A kernel by name, on a processor that lacks it, must not be an illegal instruction.
#[test]
fn absent_kernels_compute_the_same() {
    for kernel in NAMES.into_iter().filter_map(Kernel::from_name) {
        assert_eq!(
            hex(&digests(kernel, &[b"abc"])[0]),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }
}
