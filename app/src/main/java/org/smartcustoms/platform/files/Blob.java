package org.smartcustoms.platform.files;

import org.jspecify.annotations.Nullable;

/// A stored file.
///
/// @param sha256 its content's hash in lower-case hexadecimal: its address
/// @param size bytes
/// @param mediaType what the content looks like, whatever the sender claimed
public record Blob(
        String sha256,
        long size,
        String mediaType,
        @Nullable String name) {}
