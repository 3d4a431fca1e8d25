fn main() {
    napi_build::setup();
    // Threads of a run may outlive the environment that started it: the code they run has to stay.
    if std::env::var("CARGO_CFG_TARGET_OS").as_deref() == Ok("linux") {
        println!("cargo:rustc-link-arg-cdylib=-Wl,-z,nodelete");
    }
}
