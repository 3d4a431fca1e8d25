//! `Finished` of src/hashing/engine.ts.
use attest_model_hash::run;
use attest_model_hash::task::Midstate;
use napi_derive::napi;

#[napi(object)]
pub struct Finished {
    pub index: u32,
    pub range: Option<u32>,
    pub digest: String,
    pub proof: Option<Proof>,
    pub midstate: Option<NativeMidstate>,
}

#[napi(object)]
pub struct Proof {
    pub file_system: String,
}

#[napi(object)]
pub struct NativeMidstate {
    /// Bytes.
    pub at: f64,
    pub state: String,
}

impl From<run::Finished> for Finished {
    fn from(run::Finished { task, digest, proof }: run::Finished) -> Finished {
        Finished {
            index: task,
            range: digest.range,
            digest: digest.bytes.iter().map(|byte| format!("{byte:02x}")).collect(),
            proof: proof.map(|name| Proof {
                file_system: name.as_ref().to_owned(),
            }),
            midstate: digest.midstate.map(NativeMidstate::from),
        }
    }
}

impl From<Midstate> for NativeMidstate {
    fn from(Midstate { at, state }: Midstate) -> NativeMidstate {
        NativeMidstate {
            at: at as f64,
            state: state.0.iter().map(|word| format!("{word:08x}")).collect(),
        }
    }
}
