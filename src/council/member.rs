//! A member of the Council, told by the code of its State.

use std::fmt;

/// The one code of a State across all its names: three capital letters of ISO 3166-1 alpha-3, or the former
/// alpha-3 code of a State that is gone (CSK, DDR, YUG).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Member([u8; 3]);

/// Why a text is no code of a State.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a code of three capital letters")]
pub struct MemberFault(String);

impl Member {
    /// Reads a code; whether a State has it is known to [`super::Council`] alone.
    ///
    /// # Errors
    /// Where the text is not three capital letters.
    pub fn from_code(code: &str) -> std::result::Result<Member, MemberFault> {
        let letters = code.as_bytes().try_into().ok();
        let member = letters.and_then(Member::from_letters);
        member.ok_or_else(|| MemberFault(code.to_owned()))
    }

    /// The code of these letters, where they are capital ones.
    pub(crate) fn from_letters(letters: [u8; 3]) -> Option<Member> {
        let capital = letters.iter().all(u8::is_ascii_uppercase);
        capital.then_some(Member(letters))
    }

    /// The code.
    #[must_use]
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("???")
    }
}

impl fmt::Display for Member {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

impl fmt::Debug for Member {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl serde::Serialize for Member {
    fn serialize<S: serde::Serializer>(
        &self,
        serializer: S,
    ) -> std::result::Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}
