//! A file that is the one the scan saw, now and when it is finished with.
use crate::fault::{Fault, When, access};
use crate::os;
use crate::task::{Stamp, Task};
use std::fs::File;
use std::io::ErrorKind;

pub struct OpenFile {
    file: File,
    stamp: Stamp,
}

impl OpenFile {
    pub fn open(root: &os::Root, task: &Task) -> Result<OpenFile, Fault> {
        let opened = match &task.source {
            Some(source) => os::open_absolute(source),
            None => root.open(&task.path),
        };
        let file = opened.map_err(|error| match error {
            error if os::escapes(&error) => Fault::Escapes,
            error => Fault::Access { call: "open", error },
        })?;
        let file = OpenFile {
            file,
            stamp: task.stamp,
        };
        file.verify(When::Opening)?;
        Ok(file)
    }

    /// Fills `into` with the bytes at `at`: all of them, or the file has changed.
    pub fn read(&self, mut into: &mut [u8], mut at: u64) -> Result<(), Fault> {
        while !into.is_empty() {
            match os::read_at(&self.file, into, at) {
                Ok(0) => {
                    return Err(Fault::Changed {
                        when: When::Short,
                        found: None,
                    });
                }
                Ok(count) => {
                    into = &mut into[count..];
                    at += count as u64;
                }
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(Fault::Access { call: "read", error }),
            }
        }
        Ok(())
    }

    pub fn verify(&self, when: When) -> Result<(), Fault> {
        let (stamp, regular) = os::stamp(&self.file).map_err(access("fstat"))?;
        // A stamp holds the inode's number, so what is not a regular file cannot have the stamp of one that was.
        if regular && stamp == self.stamp {
            return Ok(());
        }
        Err(Fault::Changed {
            when,
            found: Some(stamp),
        })
    }
}
