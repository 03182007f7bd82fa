package org.smartcustoms.platform.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.smartcustoms.platform.PublicEndpoint;
import org.smartcustoms.platform.problem.Problem;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Serves the console's page for each of its addresses, with a fresh style nonce each time.
@RestController
class ConsolePage {

    private static final String PLACEHOLDER = "__CSP_NONCE__";

    private final SecureRandom random = new SecureRandom();

    /// Addresses without a dot outside `/api`, `/actuator` and the built files in `/assets` are pages of the console.
    @GetMapping(
            path = {"/", "/{page:(?!api$|actuator$)[^.]+}", "/{page:(?!api$|actuator$|assets$)[^.]+}/{*rest}"},
            produces = MediaType.TEXT_HTML_VALUE)
    @PublicEndpoint("the console itself; all it shows comes from endpoints that ask for permission")
    ResponseEntity<String> page(HttpServletResponse response) throws IOException {
        var index = new ClassPathResource("static/index.html");
        if (!index.exists()) {
            throw Problem.notFound("The console was not built into this server", "此伺服器並未包含控制台");
        }
        var bytes = new byte[18];
        random.nextBytes(bytes);
        var nonce = Base64.getEncoder().encodeToString(bytes);
        response.setHeader("Content-Security-Policy", ContentPolicy.withNonce(nonce));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(index.getContentAsString(StandardCharsets.UTF_8).replace(PLACEHOLDER, nonce));
    }
}
