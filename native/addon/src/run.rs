//! One call of the engine: started, watched and stopped from the JavaScript thread, done on others.
use crate::finished::Finished;
use crate::outcome::Outcome;
use crate::packed::unpack;
use attest_model_hash::run::{Request, Run};
use attest_model_hash::sha256::Kernel;
use napi::bindgen_prelude::{Buffer, Float64Array, Object};
use napi::{Env, Error, Result};
use napi_derive::napi;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

#[napi(object)]
pub struct NativeRequest {
    pub root: String,
    /// See `unpack`.
    pub text: Buffer,
    pub bounds: Float64Array,
    /// Name of the kernel.
    pub kernel: String,
    pub threads: u32,
    /// Whether finished digests are told.
    pub tell: bool,
}

#[napi]
pub struct HashRun {
    /// Until it is closed.
    run: Mutex<Option<Arc<Run>>>,
}

#[napi]
impl HashRun {
    #[napi(constructor)]
    pub fn new(request: NativeRequest) -> Result<HashRun> {
        let kernel = Kernel::from_name(&request.kernel).filter(|kernel| Kernel::available().contains(kernel));
        let run = Run::new(Request {
            kernel: kernel.ok_or_else(|| Error::from_reason(format!("no kernel {} here", request.kernel)))?,
            tasks: unpack(&request.text, &request.bounds).map_err(Error::from_reason)?,
            root: request.root,
            threads: request.threads as usize,
            tell: request.tell,
        });
        Ok(HashRun {
            run: Mutex::new(Some(Arc::new(run))),
        })
    }

    /// To be called once. Resolves to an `Outcome`, and keeps the process alive until then.
    #[napi(ts_return_type = "Promise<Outcome>")]
    pub fn start<'env>(&self, env: &'env Env) -> Result<Object<'env>> {
        let (deferred, promise) = env.create_deferred()?;
        let run = self.run().ok_or_else(|| Error::from_reason("the run is closed"))?;
        // A worker thread's environment that ends needs no digests. Weak: the hook stays until then.
        let stopped = Arc::downgrade(&run);
        env.add_env_cleanup_hook((), move |()| stopped.upgrade().into_iter().for_each(|run| run.stop()))?;
        thread::Builder::new()
            .spawn(move || {
                let outcome = Outcome::from(run.hash());
                deferred.resolve(move |_| Ok(outcome));
            })
            .map_err(|error| Error::from_reason(format!("no thread: {error}")))?;
        Ok(promise)
    }

    #[napi]
    pub fn stop(&self) {
        self.run().inspect(|run| run.stop());
    }

    /// Lets go of all it holds, which is megabytes that JavaScript's garbage collector knows nothing of.
    #[napi]
    pub fn close(&self) {
        self.run.lock().unwrap_or_else(PoisonError::into_inner).take();
    }

    /// What was finished since the last call.
    #[napi]
    pub fn take_finished(&self) -> Vec<Finished> {
        let finished = self.run().map(|run| run.take_finished()).unwrap_or_default();
        finished.into_iter().map(Finished::from).collect()
    }

    /// Bytes read so far.
    #[napi(getter)]
    pub fn bytes(&self) -> f64 {
        self.run().map_or(0, |run| run.bytes()) as f64
    }
}

impl HashRun {
    fn run(&self) -> Option<Arc<Run>> {
        self.run.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}
