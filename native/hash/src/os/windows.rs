//! Windows: a file is opened, and then asked for its final path: that has no links in it.
use crate::task::Stamp;
use std::fs::{File, OpenOptions};
use std::io;
use std::mem::{size_of, zeroed};
use std::os::windows::fs::{FileExt, OpenOptionsExt};
use std::os::windows::io::AsRawHandle;
use windows_sys::Win32::Foundation::{ERROR_NOT_SAME_DEVICE, HANDLE};
use windows_sys::Win32::Storage::FileSystem::{
    BY_HANDLE_FILE_INFORMATION, FILE_ATTRIBUTE_DIRECTORY, FILE_ATTRIBUTE_REPARSE_POINT, FILE_BASIC_INFO,
    FILE_FLAG_BACKUP_SEMANTICS, FILE_FLAG_OPEN_REPARSE_POINT, FileBasicInfo, GetFileInformationByHandle,
    GetFileInformationByHandleEx, GetFinalPathNameByHandleW,
};

/// The folder that all paths are beneath, as the system names it.
pub struct Root(String);

impl Root {
    pub fn new(path: &str) -> io::Result<Root> {
        let folder = OpenOptions::new()
            .read(true)
            .custom_flags(FILE_FLAG_BACKUP_SEMANTICS)
            .open(path)?;
        Ok(Root(final_path(&folder)?.trim_end_matches('\\').to_owned()))
    }

    pub fn open(&self, path: &str) -> io::Result<File> {
        open_exactly(&format!("{}\\{}", self.0, path.replace('/', "\\")))
    }
}

pub fn open_absolute(path: &str) -> io::Result<File> {
    let path = path.replace('/', "\\");
    open_exactly(&if path.starts_with(r"\\") {
        path
    } else {
        format!(r"\\?\{path}")
    })
}

/// `path`: as the system names it, since with `\\?\` it is taken as it is.
fn open_exactly(path: &str) -> io::Result<File> {
    let file = OpenOptions::new()
        .read(true)
        .custom_flags(FILE_FLAG_OPEN_REPARSE_POINT)
        .open(path)?;
    if final_path(&file)? == path {
        Ok(file)
    } else {
        Err(io::Error::from_raw_os_error(ERROR_NOT_SAME_DEVICE as i32))
    }
}

fn final_path(file: &File) -> io::Result<String> {
    let mut buffer = vec![0u16; 1 << 15];
    // SAFETY: the buffer has the length that is given.
    let length =
        unsafe { GetFinalPathNameByHandleW(handle(file), buffer.as_mut_ptr(), buffer.len() as u32, 0) } as usize;
    if length == 0 || length >= buffer.len() {
        return Err(io::Error::last_os_error());
    }
    String::from_utf16(&buffer[..length]).map_err(|_| io::ErrorKind::InvalidFilename.into())
}

/// Whether a path was refused since it leads elsewhere than its name says.
pub fn escapes(error: &io::Error) -> bool {
    error.raw_os_error() == Some(ERROR_NOT_SAME_DEVICE as i32)
}

pub fn read_at(file: &File, into: &mut [u8], at: u64) -> io::Result<usize> {
    file.seek_read(into, at)
}

/// As Node tells it. And whether it is a regular file.
pub fn stamp(file: &File) -> io::Result<(Stamp, bool)> {
    // SAFETY: plain numbers, which the system fills in.
    let (found, times) = unsafe {
        let mut found: BY_HANDLE_FILE_INFORMATION = zeroed();
        let mut times: FILE_BASIC_INFO = zeroed();
        let size = size_of::<FILE_BASIC_INFO>() as u32;
        if GetFileInformationByHandle(handle(file), &mut found) == 0
            || GetFileInformationByHandleEx(handle(file), FileBasicInfo, (&raw mut times).cast(), size) == 0
        {
            return Err(io::Error::last_os_error());
        }
        (found, times)
    };
    let wide = |high: u32, low: u32| u64::from(high) << 32 | u64::from(low);
    let stamp = Stamp {
        dev: found.dwVolumeSerialNumber.into(),
        ino: wide(found.nFileIndexHigh, found.nFileIndexLow),
        size: wide(found.nFileSizeHigh, found.nFileSizeLow),
        modified: nanoseconds(times.LastWriteTime),
        changed: nanoseconds(times.ChangeTime),
    };
    let other = FILE_ATTRIBUTE_DIRECTORY | FILE_ATTRIBUTE_REPARSE_POINT;
    Ok((stamp, found.dwFileAttributes & other == 0))
}

/// From hundreds of nanoseconds since 1601.
fn nanoseconds(time: i64) -> i128 {
    (i128::from(time) - 116_444_736_000_000_000) * 100
}

fn handle(file: &File) -> HANDLE {
    file.as_raw_handle()
}
