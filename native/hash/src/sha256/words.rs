//! FIPS 180-4, 4.1.2, on single words: inlined, they take what instructions the caller may use.
pub type Vector = u32;

macro_rules! always_inlined {
    ($($function:item)*) => { $( #[inline(always)] $function )* };
}

always_inlined! {
    pub fn add(a: u32, b: u32) -> u32 {
        a.wrapping_add(b)
    }
    pub fn opaque(a: u32) -> u32 {
        a
    }
    pub fn rotate_right<const N: u32>(a: u32) -> u32 {
        a.rotate_right(N)
    }
    pub fn shift_right_3(a: u32) -> u32 {
        a >> 3
    }
    pub fn shift_right_10(a: u32) -> u32 {
        a >> 10
    }
    pub fn xor3(a: u32, b: u32, c: u32) -> u32 {
        a ^ b ^ c
    }
    pub fn choose(a: u32, b: u32, c: u32) -> u32 {
        (a & b) ^ (!a & c)
    }
    pub fn majority(a: u32, b: u32, c: u32) -> u32 {
        b ^ ((a ^ b) & (b ^ c))
    }
}
