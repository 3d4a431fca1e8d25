//! FIPS 180-4's examples, and the three tests of NIST's validation program (SHAVS 6.2 to 6.4).
use super::{digests, hex, kernels};

/// Messages and digests of a `.rsp` file.
fn vectors(file: &str) -> Vec<(Vec<u8>, String)> {
    let field = |line: &str, name: &str| {
        line.strip_prefix(name)
            .and_then(|rest| rest.strip_prefix(" = "))
            .map(str::to_owned)
    };
    let fields = |name| file.lines().filter_map(move |line| field(line, name));
    let lengths = fields("Len").map(|bits| bits.parse::<usize>().unwrap() / 8);
    lengths
        .zip(fields("Msg"))
        .zip(fields("MD"))
        .map(|((length, message), md)| (unhex(&message)[..length].to_vec(), md))
        .collect()
}

fn unhex(text: &str) -> Vec<u8> {
    text.as_bytes()
        .chunks(2)
        .map(|two| u8::from_str_radix(str::from_utf8(two).unwrap(), 16).unwrap())
        .collect()
}

/// Each alone, and all side by side.
fn assert_digests(vectors: &[(Vec<u8>, String)]) {
    let messages: Vec<&[u8]> = vectors.iter().map(|(message, _)| message.as_slice()).collect();
    for kernel in kernels() {
        for (together, (message, expected)) in digests(kernel, &messages).iter().zip(vectors) {
            assert_eq!(
                &hex(together),
                expected,
                "{kernel:?}, {} bytes, side by side",
                message.len()
            );
            assert_eq!(
                &hex(&digests(kernel, &[message])[0]),
                expected,
                "{kernel:?}, {} bytes",
                message.len()
            );
        }
    }
}

#[test]
fn examples_of_fips_180() {
    let long = "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu";
    assert_digests(&[
        (
            b"abc".to_vec(),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad".into(),
        ),
        (
            b"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".to_vec(),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1".into(),
        ),
        (
            long.into(),
            "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1".into(),
        ),
        (
            vec![b'a'; 1_000_000],
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0".into(),
        ),
    ]);
}

#[test]
fn short_messages() {
    let vectors = vectors(include_str!("vectors/SHA256ShortMsg.rsp"));
    assert_eq!(vectors.len(), 65);
    assert_digests(&vectors);
}

#[test]
fn selected_long_messages() {
    let vectors = vectors(include_str!("vectors/SHA256LongMsg.rsp"));
    assert_eq!(vectors.len(), 4);
    assert_digests(&vectors);
}

/// SHAVS 6.4: a hundred checkpoints of a thousand digests, each of the three before it.
#[test]
fn monte_carlo() {
    let file = include_str!("vectors/SHA256Monte.rsp");
    let seed = file.lines().find_map(|line| line.strip_prefix("Seed = ")).unwrap();
    let checkpoints: Vec<_> = file.lines().filter_map(|line| line.strip_prefix("MD = ")).collect();
    assert_eq!(checkpoints.len(), 100);
    for kernel in kernels() {
        let mut seed: [u8; 32] = unhex(seed).try_into().unwrap();
        for expected in &checkpoints {
            let mut last = [seed; 3];
            for _ in 0..1000 {
                last = [last[1], last[2], digests(kernel, &[last.as_flattened()])[0]];
            }
            seed = last[2];
            assert_eq!(&hex(&seed), expected, "{kernel:?}");
        }
    }
}
