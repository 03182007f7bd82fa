package org.smartcustoms.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/// Asks a started server for its first pages, so that the classes they need are in the start-up cache.
final class WarmUp {

    private WarmUp() {}

    static void of(String address) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            for (var path : List.of("/", "/api/session", "/api/jobs", "/api/openapi.json", "/actuator/health")) {
                var request = HttpRequest.newBuilder(URI.create(address + path))
                        .header("Accept", path.equals("/") ? "text/html" : "*/*")
                        .build();
                http.send(request, HttpResponse.BodyHandlers.discarding());
            }
        }
    }
}
