//! From a block of each lane to vectors that hold the same word of every lane.
use core::arch::x86_64::*;

/// FIPS 180-4 counts bytes from the highest of a word: this turns each word of a vector's 128 bits around.
#[target_feature(enable = "sse2")]
fn big_endian() -> __m128i {
    _mm_set_epi64x(0x0c0d_0e0f_0809_0a0b, 0x0405_0607_0001_0203)
}

#[inline]
#[target_feature(enable = "avx2")]
pub fn x4(blocks: &[&[u8; 64]; 4]) -> [__m128i; 16] {
    let mut words = [_mm_setzero_si128(); 16];
    for quarter in 0..4 {
        let row = |lane: usize| {
            // SAFETY: reads 16 of the block's 64 bytes, at any alignment.
            let bytes = unsafe { _mm_loadu_si128(blocks[lane].as_chunks::<16>().0[quarter].as_ptr().cast()) };
            _mm_shuffle_epi8(bytes, big_endian())
        };
        let (a, b, c, d) = (row(0), row(1), row(2), row(3));
        let (ab, cd) = (_mm_unpacklo_epi32(a, b), _mm_unpacklo_epi32(c, d));
        words[quarter * 4] = _mm_unpacklo_epi64(ab, cd);
        words[quarter * 4 + 1] = _mm_unpackhi_epi64(ab, cd);
        let (ab, cd) = (_mm_unpackhi_epi32(a, b), _mm_unpackhi_epi32(c, d));
        words[quarter * 4 + 2] = _mm_unpacklo_epi64(ab, cd);
        words[quarter * 4 + 3] = _mm_unpackhi_epi64(ab, cd);
    }
    words
}

#[inline]
#[target_feature(enable = "avx2")]
pub fn x8(blocks: &[&[u8; 64]; 8]) -> [__m256i; 16] {
    let mut words = [_mm256_setzero_si256(); 16];
    for half in 0..2 {
        let (low, high) = (four_rows_256(blocks, 0, half), four_rows_256(blocks, 4, half));
        for word in 0..4 {
            words[half * 8 + word] = _mm256_permute2x128_si256::<0x20>(low[word], high[word]);
            words[half * 8 + 4 + word] = _mm256_permute2x128_si256::<0x31>(low[word], high[word]);
        }
    }
    words
}

/// Of four lanes' eight words of a half: words 0 and 4, 1 and 5, 2 and 6, 3 and 7.
#[inline]
#[target_feature(enable = "avx2")]
fn four_rows_256(blocks: &[&[u8; 64]; 8], first: usize, half: usize) -> [__m256i; 4] {
    let row = |lane: usize| {
        // SAFETY: reads 32 of the block's 64 bytes, at any alignment.
        let bytes = unsafe { _mm256_loadu_si256(blocks[first + lane].as_chunks::<32>().0[half].as_ptr().cast()) };
        _mm256_shuffle_epi8(bytes, _mm256_broadcastsi128_si256(big_endian()))
    };
    let (a, b, c, d) = (row(0), row(1), row(2), row(3));
    let (ab, cd) = (_mm256_unpacklo_epi32(a, b), _mm256_unpacklo_epi32(c, d));
    let (ab2, cd2) = (_mm256_unpackhi_epi32(a, b), _mm256_unpackhi_epi32(c, d));
    [
        _mm256_unpacklo_epi64(ab, cd),
        _mm256_unpackhi_epi64(ab, cd),
        _mm256_unpacklo_epi64(ab2, cd2),
        _mm256_unpackhi_epi64(ab2, cd2),
    ]
}

#[inline]
#[target_feature(enable = "avx512f,avx512bw")]
pub fn x16(blocks: &[&[u8; 64]; 16]) -> [__m512i; 16] {
    let quads = [0, 4, 8, 12];
    let [a, b, c, d] = [
        four_rows_512(blocks, quads[0]),
        four_rows_512(blocks, quads[1]),
        four_rows_512(blocks, quads[2]),
        four_rows_512(blocks, quads[3]),
    ];
    let mut words = [_mm512_setzero_si512(); 16];
    for word in 0..4 {
        let even = (
            _mm512_shuffle_i32x4::<0x88>(a[word], b[word]),
            _mm512_shuffle_i32x4::<0x88>(c[word], d[word]),
        );
        let odd = (
            _mm512_shuffle_i32x4::<0xdd>(a[word], b[word]),
            _mm512_shuffle_i32x4::<0xdd>(c[word], d[word]),
        );
        words[word] = _mm512_shuffle_i32x4::<0x88>(even.0, even.1);
        words[4 + word] = _mm512_shuffle_i32x4::<0x88>(odd.0, odd.1);
        words[8 + word] = _mm512_shuffle_i32x4::<0xdd>(even.0, even.1);
        words[12 + word] = _mm512_shuffle_i32x4::<0xdd>(odd.0, odd.1);
    }
    words
}

/// Of four lanes: words 0, 4, 8, 12, then 1, 5, 9, 13, then 2, 6, 10, 14, then 3, 7, 11, 15.
#[inline]
#[target_feature(enable = "avx512f,avx512bw")]
fn four_rows_512(blocks: &[&[u8; 64]; 16], first: usize) -> [__m512i; 4] {
    let row = |lane: usize| {
        // SAFETY: reads the block's 64 bytes, at any alignment.
        let bytes = unsafe { _mm512_loadu_si512(blocks[first + lane].as_ptr().cast()) };
        _mm512_shuffle_epi8(bytes, _mm512_broadcast_i32x4(big_endian()))
    };
    let (a, b, c, d) = (row(0), row(1), row(2), row(3));
    let (ab, cd) = (_mm512_unpacklo_epi32(a, b), _mm512_unpacklo_epi32(c, d));
    let (ab2, cd2) = (_mm512_unpackhi_epi32(a, b), _mm512_unpackhi_epi32(c, d));
    [
        _mm512_unpacklo_epi64(ab, cd),
        _mm512_unpackhi_epi64(ab, cd),
        _mm512_unpacklo_epi64(ab2, cd2),
        _mm512_unpackhi_epi64(ab2, cd2),
    ]
}
