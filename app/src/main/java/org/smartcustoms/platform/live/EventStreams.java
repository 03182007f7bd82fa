package org.smartcustoms.platform.live;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import org.smartcustoms.platform.Actor;
import org.smartcustoms.platform.Actors;
import org.smartcustoms.platform.Permission;
import org.smartcustoms.platform.RequiresPermission;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// One server-sent event stream per open console. A console that reads too slowly loses hints, never slows a writer.
@RestController
class EventStreams implements LiveUpdates, SmartLifecycle {

    private static final int MOST_WAITING = 500;
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Set<Stream> streams = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    private record Hint(Topic topic, Map<String, ?> message) {}

    private record Stream(Actor actor, SseEmitter emitter, BlockingQueue<Hint> waiting) {}

    @GetMapping(path = "/api/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @RequiresPermission(Permission.SESSION)
    SseEmitter open() {
        var stream = new Stream(
                Actors.current(), new SseEmitter(LONGEST.toMillis()), new LinkedBlockingQueue<>(MOST_WAITING));
        streams.add(stream);
        stream.emitter().onCompletion(() -> streams.remove(stream));
        stream.emitter().onTimeout(stream.emitter()::complete);
        stream.emitter().onError(failure -> streams.remove(stream));
        Thread.ofVirtual().name("live-", 0).start(() -> pump(stream));
        return stream.emitter();
    }

    @Override
    public void publish(Topic topic, Map<String, ?> message) {
        for (var stream : streams) {
            if (stream.actor().may(topic.permission())) {
                stream.waiting().offer(new Hint(topic, message));
            }
        }
    }

    private void pump(Stream stream) {
        try {
            stream.emitter().send(SseEmitter.event().comment("open"));
            while (running && streams.contains(stream)) {
                var hint = stream.waiting().poll(15, java.util.concurrent.TimeUnit.SECONDS);
                stream.emitter()
                        .send(
                                hint == null
                                        ? SseEmitter.event().comment("still here")
                                        : SseEmitter.event()
                                                .name(hint.topic().name().toLowerCase(Locale.ROOT))
                                                .data(hint.message(), MediaType.APPLICATION_JSON));
            }
            stream.emitter().complete();
        } catch (IOException | IllegalStateException gone) {
            streams.remove(stream);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        streams.forEach(stream -> stream.emitter().complete());
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Streams end before the web server waits for open requests.
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
