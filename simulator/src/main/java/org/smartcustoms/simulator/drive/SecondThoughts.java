package org.smartcustoms.simulator.drive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.smartcustoms.simulator.Lodgement;
import org.smartcustoms.simulator.Lodgement.Goods;

/// Plays the traders who notice a slip while their goods wait: one in twelve corrects the packing list, one in twelve
/// takes the declaration back. What a declaration turns into is fixed by its reference, so doing it again changes
/// nothing.
final class SecondThoughts {

    private static final int ONE_IN = 12;

    private final CustomsApi traders;
    private final Queue queue;
    private final DemoWorld world;
    private final Set<String> thoughtOver = new HashSet<>();

    SecondThoughts(CustomsApi traders, Queue queue, DemoWorld world) {
        this.traders = traders;
        this.queue = queue;
        this.world = world;
    }

    void look() throws InterruptedException {
        for (OpenTarget target : queue.head().targets()) {
            var declaration = world.find(target.reference());
            if (declaration.isPresent() && thoughtOver.add(target.reference())) {
                think(target, declaration.get().lodgement());
            }
        }
    }

    private void think(OpenTarget target, Lodgement lodgement) throws InterruptedException {
        var path = "/api/declarations/" + target.declarationId();
        try {
            switch (Math.floorMod(target.reference().hashCode(), ONE_IN)) {
                case 0 -> traders.put(path + "?reason=Packing%20list%20corrected", corrected(lodgement));
                case 1 -> traders.post(path + "/cancellation", Map.of("reason", "Lodged twice by mistake"));
                default -> {}
            }
        } catch (ApiRefused decidedMeanwhile) {
            // An officer was faster; the declaration can't be changed any more.
            if (decidedMeanwhile.status() != 409 && decidedMeanwhile.status() != 404) {
                throw decidedMeanwhile;
            }
        }
    }

    private static Lodgement corrected(Lodgement lodged) {
        var goods = new ArrayList<>(lodged.goods());
        goods.set(0, recounted(goods.getFirst()));
        return new Lodgement(
                lodged.reference(),
                lodged.kind(),
                lodged.acceptedAt(),
                lodged.office(),
                lodged.procedure(),
                lodged.transport(),
                lodged.departure(),
                lodged.destination(),
                lodged.parties(),
                List.copyOf(goods));
    }

    private static Goods recounted(Goods line) {
        return new Goods(
                line.line(),
                line.hs(),
                line.description(),
                line.origin(),
                line.originIndicator(),
                line.netMassKg(),
                Math.round((line.grossMassKg() + 1.5) * 1_000) / 1_000.0,
                line.packages() + 1,
                line.quantity(),
                line.unit(),
                line.value(),
                line.taxRate(),
                line.taxType());
    }
}
