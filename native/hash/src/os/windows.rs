//! Windows: a path is opened as a whole, and where that led has to be where the path says: then no link was followed.
use crate::task::Stamp;
use std::ffi::OsString;
use std::fs::{File, OpenOptions};
use std::io::{self, ErrorKind};
use std::mem::{size_of, zeroed};
use std::os::windows::ffi::OsStringExt;
use std::os::windows::fs::{FileExt, OpenOptionsExt};
use std::os::windows::io::AsRawHandle;
use windows_sys::Win32::Storage::FileSystem::{
    BY_HANDLE_FILE_INFORMATION, FILE_ATTRIBUTE_DEVICE, FILE_ATTRIBUTE_DIRECTORY, FILE_ATTRIBUTE_REPARSE_POINT,
    FILE_BASIC_INFO, FILE_FLAG_BACKUP_SEMANTICS, FILE_FLAG_OPEN_REPARSE_POINT, FileBasicInfo,
    GetFileInformationByHandle, GetFileInformationByHandleEx, GetFinalPathNameByHandleW,
};

/// The folder that all paths are beneath, as Windows names it: `\\?\C:\model`.
pub struct Root(OsString);

impl Root {
    pub fn new(path: &str) -> io::Result<Root> {
        let folder = OpenOptions::new()
            .read(true)
            .custom_flags(FILE_FLAG_BACKUP_SEMANTICS)
            .open(path)?;
        Ok(Root(final_path(&folder)?))
    }

    pub fn open(&self, path: &str) -> io::Result<File> {
        // A backslash would be a separator, and a colon names a stream of a file.
        let plain = |part: &str| !matches!(part, "" | "." | "..") && !part.contains(['\\', ':']);
        if !path.split('/').all(plain) {
            return Err(ErrorKind::CrossesDevices.into());
        }
        let mut whole = self.0.clone();
        whole.push("\\");
        whole.push(path.replace('/', "\\"));
        open_exactly(whole)
    }
}

pub fn open_absolute(path: &str) -> io::Result<File> {
    let verbatim = if path.starts_with(r"\\?\") { "" } else { r"\\?\" };
    open_exactly(format!("{verbatim}{}", path.replace('/', "\\")).into())
}

/// Follows no link: the file itself, or an error by which `escapes` knows it.
fn open_exactly(path: OsString) -> io::Result<File> {
    let flags = FILE_FLAG_OPEN_REPARSE_POINT | FILE_FLAG_BACKUP_SEMANTICS;
    let file = OpenOptions::new().read(true).custom_flags(flags).open(&path)?;
    if final_path(&file)?.eq_ignore_ascii_case(&path) {
        return Ok(file);
    }
    Err(ErrorKind::CrossesDevices.into())
}

fn final_path(file: &File) -> io::Result<OsString> {
    let mut name = vec![0_u16; 32_768];
    let room = name.len() as u32;
    // SAFETY: the handle is open, and `name` has room for as many characters as are told.
    let length = unsafe { GetFinalPathNameByHandleW(file.as_raw_handle(), name.as_mut_ptr(), room, 0) };
    match length {
        0 => Err(io::Error::last_os_error()),
        length if length >= room => Err(ErrorKind::InvalidFilename.into()),
        length => Ok(OsString::from_wide(&name[..length as usize])),
    }
}

/// Whether a path was refused since it leads elsewhere than it says.
pub fn escapes(error: &io::Error) -> bool {
    error.kind() == ErrorKind::CrossesDevices
}

pub fn read_at(file: &File, into: &mut [u8], at: u64) -> io::Result<usize> {
    file.seek_read(into, at)
}

/// As Node.js has it from libuv. And whether it is a regular file.
pub fn stamp(file: &File) -> io::Result<(Stamp, bool)> {
    // SAFETY: plain structures, of which every pattern of bits is a value.
    let (mut found, mut times): (BY_HANDLE_FILE_INFORMATION, FILE_BASIC_INFO) = unsafe { (zeroed(), zeroed()) };
    let handle = file.as_raw_handle();
    let size = size_of::<FILE_BASIC_INFO>() as u32;
    // SAFETY: the handle is open, and both point to structures of the kind and size that are told.
    let told = unsafe {
        GetFileInformationByHandle(handle, &raw mut found) != 0
            && GetFileInformationByHandleEx(handle, FileBasicInfo, (&raw mut times).cast(), size) != 0
    };
    if !told {
        return Err(io::Error::last_os_error());
    }
    let stamp = Stamp {
        dev: u64::from(found.dwVolumeSerialNumber),
        ino: joined(found.nFileIndexHigh, found.nFileIndexLow),
        size: joined(found.nFileSizeHigh, found.nFileSizeLow),
        modified: nanoseconds(times.LastWriteTime),
        changed: nanoseconds(times.ChangeTime),
    };
    let other = FILE_ATTRIBUTE_DIRECTORY | FILE_ATTRIBUTE_DEVICE | FILE_ATTRIBUTE_REPARSE_POINT;
    Ok((stamp, times.FileAttributes & other == 0))
}

fn joined(high: u32, low: u32) -> u64 {
    u64::from(high) << 32 | u64::from(low)
}

/// Since 1970, of a time in units of 100 ns since 1601.
fn nanoseconds(time: i64) -> i128 {
    (i128::from(time) - 116_444_736_000_000_000) * 100
}
