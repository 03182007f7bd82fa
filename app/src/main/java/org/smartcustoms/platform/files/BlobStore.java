package org.smartcustoms.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/// Files by the SHA-256 of their content. What is stored is never changed.
public interface BlobStore {

    /// Stores what `content` holds.
    ///
    /// @param name the name the sender gave; kept as a remark, never used as a path
    /// @throws org.smartcustoms.platform.problem.Problem `too-large` past the size limit
    Blob put(InputStream content, String name) throws IOException;

    Optional<Blob> find(String sha256);

    InputStream open(String sha256) throws IOException;

    /// Where the content lies, for readers that need random access.
    Path path(String sha256);
}
