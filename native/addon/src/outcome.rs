//! A failed run is a value: JavaScript makes of it the same error as the other engine's.
use attest_model_hash::fault::{Failure, Fault, When};
use napi::bindgen_prelude::Buffer;
use napi_derive::napi;
use std::io;

#[napi(object)]
pub struct Outcome {
    /// Raw digests, task by task: that of the whole file where it was wanted, then those of the ranges.
    pub digests: Option<Buffer>,
    pub failure: Option<NativeFailure>,
}

#[napi(object)]
#[derive(Default)]
pub struct NativeFailure {
    /// Index of the task.
    pub task: u32,
    /// `opening`, `reading`, `short`, `access`, `escapes`, `stopped`, `incomplete`
    pub kind: String,
    /// The stamp found, where the file changed.
    pub found: Option<String>,
    /// The system call that failed, and why.
    pub call: Option<String>,
    pub errno: Option<i32>,
    /// Where the numbers are not those of POSIX: Node's name for it.
    pub code: Option<String>,
    pub message: Option<String>,
}

impl From<Result<Vec<u8>, Failure>> for Outcome {
    fn from(result: Result<Vec<u8>, Failure>) -> Outcome {
        match result {
            Ok(digests) => Outcome {
                digests: Some(digests.into()),
                failure: None,
            },
            Err(failure) => Outcome {
                digests: None,
                failure: Some(failure.into()),
            },
        }
    }
}

impl From<Failure> for NativeFailure {
    fn from(Failure { task, fault }: Failure) -> NativeFailure {
        let named = |kind: &str| NativeFailure {
            task: task as u32,
            kind: kind.to_owned(),
            ..NativeFailure::default()
        };
        match fault {
            Fault::Changed { when, found } => NativeFailure {
                found: found.map(|stamp| stamp.to_string()),
                ..named(match when {
                    When::Opening => "opening",
                    When::Reading => "reading",
                    When::Short => "short",
                })
            },
            Fault::Access { call, error } => NativeFailure {
                call: Some(call.to_owned()),
                errno: error.raw_os_error(),
                code: code(&error).map(str::to_owned),
                message: Some(error.to_string()),
                ..named("access")
            },
            Fault::Escapes => named("escapes"),
            Fault::Stopped => named("stopped"),
            Fault::Incomplete => named("incomplete"),
        }
    }
}

fn code(error: &io::Error) -> Option<&'static str> {
    match error.kind() {
        _ if cfg!(unix) => None,
        io::ErrorKind::NotFound => Some("ENOENT"),
        io::ErrorKind::NotADirectory => Some("ENOTDIR"),
        io::ErrorKind::PermissionDenied => Some("EACCES"),
        _ => None,
    }
}
