//! Against the `openssl` program: files of random lengths, all hashed side by side.
use super::{digests, hex, kernels, random::Random};
use std::process::Command;

/// Digests by `openssl dgst`, in hexadecimal, in order.
fn openssl(messages: &[&[u8]]) -> Vec<String> {
    let folder = std::env::temp_dir().join(format!("kernels-openssl-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let paths: Vec<_> = (0..messages.len())
        .map(|number| folder.join(number.to_string()))
        .collect();
    for (path, message) in paths.iter().zip(messages) {
        std::fs::write(path, message).unwrap();
    }
    let output = Command::new("openssl")
        .args(["dgst", "-sha256", "-r"])
        .args(&paths)
        .output()
        .expect("openssl runs");
    std::fs::remove_dir_all(folder).unwrap();
    assert!(output.status.success());
    String::from_utf8(output.stdout)
        .unwrap()
        .lines()
        .map(|line| line[..64].to_owned())
        .collect()
}

#[test]
fn files_side_by_side() {
    let mut random = Random::seeded(6);
    let pool = random.bytes(1 << 18);
    let mut message = || {
        let longest = [200, 5_000, 100_000][random.below(3)];
        let (from, length) = (random.below(pool.len() - longest), random.below(longest));
        &pool[from..from + length]
    };
    let messages: Vec<_> = (0..300).map(|_| message()).collect();
    let expected = openssl(&messages);
    for kernel in kernels() {
        for at_once in [1, 2, 3, 5, 8, 13, 21, 300] {
            let ours = messages.chunks(at_once).flat_map(|messages| digests(kernel, messages));
            assert_eq!(
                ours.map(|digest| hex(&digest)).collect::<Vec<_>>(),
                expected,
                "{kernel:?}, {at_once} at once"
            );
        }
    }
}
