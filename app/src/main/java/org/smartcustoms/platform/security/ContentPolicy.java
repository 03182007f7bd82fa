package org.smartcustoms.platform.security;

/// The content security policy: our own files alone. The console's page carries a nonce for the one style element
/// that its component library writes.
final class ContentPolicy {

    static final String STRICT = policy("'self'");

    private ContentPolicy() {}

    static String withNonce(String nonce) {
        return policy("'self' 'nonce-" + nonce + "'");
    }

    private static String policy(String styles) {
        return "default-src 'self'; script-src 'self'; style-src " + styles
                + "; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self' blob:;"
                + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    }
}
