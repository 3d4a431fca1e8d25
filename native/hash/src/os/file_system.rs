//! Local file systems on which every change of a file moves its change time, by a name that outlives a restart.
use std::fs::{self, File};
use std::os::fd::AsRawFd;
use std::os::unix::fs::MetadataExt;

/// statfs(2). On btrfs inode numbers repeat over its subvolumes.
const ALLOWED: [i64; 2] = [0xef53 /* ext2, ext3, ext4 */, 0x5846_5342 /* XFS */];

/// Its UUID, where it or the system tells; else a name that holds until the next start. None if it is not on the list.
pub fn name(file: &File) -> Option<String> {
    let kind = rustix::fs::fstatfs(file).ok()?.f_type;
    if !ALLOWED.contains(&(kind as i64)) {
        return None;
    }
    let device = file.metadata().ok()?.dev();
    uuid(file)
        .or_else(|| listed_uuid(device))
        .or_else(|| until_restart(device))
}

fn uuid(file: &File) -> Option<String> {
    any_uuid(file).or_else(|| ext4_uuid(file))
}

/// linux/fs.h: `_IOR(0x15, 0, struct fsuuid2)`, a length and the UUID; since Linux 6.9.
fn any_uuid(file: &File) -> Option<String> {
    let mut found = [0u8; 17];
    let told = ioctl(file, 0x8011_1500, &mut found) && found[0] == 16;
    if told { hyphenated(&found[1..]) } else { None }
}

/// ext4: `_IOR('f', 44, struct fsuuid)`, length and flags of 32 bits and the UUID; since Linux 6.0.
fn ext4_uuid(file: &File) -> Option<String> {
    let mut found = [0u8; 24];
    found[..4].copy_from_slice(&16u32.to_ne_bytes());
    if ioctl(file, 0x8008_662c, &mut found) {
        hyphenated(&found[8..])
    } else {
        None
    }
}

/// `buffer`: as long as what the request writes.
fn ioctl(file: &File, request: u32, buffer: &mut [u8]) -> bool {
    // SAFETY: both requests write to the buffer alone, no more than the length that it has.
    unsafe { libc::ioctl(file.as_raw_fd(), request as _, buffer.as_mut_ptr()) == 0 }
}

/// None for zeros, which are no name.
fn hyphenated(uuid: &[u8]) -> Option<String> {
    let hex: String = uuid.iter().map(|byte| format!("{byte:02x}")).collect();
    let parts = [
        hex.get(..8)?,
        hex.get(8..12)?,
        hex.get(12..16)?,
        hex.get(16..20)?,
        hex.get(20..32)?,
    ];
    uuid.iter().any(|byte| *byte != 0).then(|| parts.join("-"))
}

fn listed_uuid(device: u64) -> Option<String> {
    let entries = fs::read_dir("/dev/disk/by-uuid").ok()?.flatten();
    let mut found = entries.filter(|entry| fs::metadata(entry.path()).is_ok_and(|target| target.rdev() == device));
    found.next()?.file_name().into_string().ok()
}

fn until_restart(device: u64) -> Option<String> {
    let boot = fs::read_to_string("/proc/sys/kernel/random/boot_id").ok()?;
    Some(format!("boot:{}:{device}", boot.trim()))
}
