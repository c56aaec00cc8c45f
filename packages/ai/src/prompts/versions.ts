/**
 * The fingerprint of every prompt at every version: a changed wording is a new version, because results name it. To
 * change a prompt raise its version, add the new fingerprint here (the test prints it), and keep the wording that it
 * had in `pastWordings`.
 */
export const fingerprints: Readonly<Record<string, string>> = {
  "word-turn@1": "56f7fb6b6b4546b33aad1c7c7b09b33c38bc58f9a9aa8d279c77b905e58219a9",
  "judge-answer@1": "e05c70a01072a23236b4c0f5de6151d6bc1b51980098ac04bffb2cc518901b9d",
  "judge-answers@1": "2808e8572e33504f9dd844788966997d81589e114abcca878a0241fe694bc7c0",
  "find-instructions@1": "329c68da1ad5b2fa89957b5f4258133c9ec1db2b9cccb35349528b6fc517aa46",
  "explain-scores@1": "6fe55adecada82b8a698e65a22e372c47da1dd072cbc39ef2ff8fc57d0e411c1",
  "recommend@1": "e26a0fa68e35dccef6127d4e59207c175866781612d601f703096cafac1cf32a",
  "read-resume@1": "4213db15e3ffc12638146861e5eb3a5a91deb40f1d709237145255916afc45c0",
  "write-feedback@1": "f23495456df96e070f694ecf30722e690f5b87c47c9d8d437337b17d4c9964d9",
};

/** The wordings of versions that are no longer in use, by `id@version`, for whoever reads an old result. */
export const pastWordings: Readonly<Record<string, string>> = {};
