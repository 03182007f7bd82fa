package org.smartcustoms.inspection.internal.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartcustoms.engines.imaging.dicom.network.SecureLine;
import org.smartcustoms.engines.imaging.dicom.network.StorageReceiver;
import org.smartcustoms.inspection.internal.devices.Device;
import org.smartcustoms.inspection.internal.devices.Devices;
import org.smartcustoms.inspection.internal.devices.Refusals;
import org.smartcustoms.inspection.internal.devices.Way;
import org.smartcustoms.inspection.internal.scans.RefusedImage;
import org.smartcustoms.kernel.Text;
import org.smartcustoms.platform.settings.SmartCustomsSettings;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Images over DICOM. A device calls under its code.
@Component
class DicomGateway implements SmartLifecycle, StorageReceiver.Reception {

    private static final Logger LOG = LoggerFactory.getLogger(DicomGateway.class);
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private final Intake intake;
    private final Devices devices;
    private final Refusals refusals;
    private final GatewaySettings settings;
    private final SmartCustomsSettings platform;
    private final List<StorageReceiver> receivers = new CopyOnWriteArrayList<>();

    DicomGateway(
            Intake intake,
            Devices devices,
            Refusals refusals,
            GatewaySettings settings,
            SmartCustomsSettings platform) {
        this.intake = intake;
        this.devices = devices;
        this.refusals = refusals;
        this.settings = settings;
        this.platform = platform;
    }

    @Override
    public void start() {
        open(settings.dicomPort(), Optional.empty());
        if (settings.dicomTlsPort() >= 0) {
            try {
                open(settings.dicomTlsPort(), Optional.of(settings.secureLine()));
            } catch (IOException unusable) {
                LOG.warn("No DICOM receiver over TLS: {}", unusable.getMessage());
            }
        }
    }

    private void open(int port, Optional<SecureLine> line) {
        if (port < 0) {
            return;
        }
        try {
            var spool = platform.dataDirectory().resolve("incoming");
            Files.createDirectories(spool);
            var receiver = StorageReceiver.open(
                    new StorageReceiver.Settings(
                            port,
                            settings.dicomTitle(),
                            spool,
                            settings.largestFile().toBytes(),
                            SILENCE,
                            settings.dicomCallers(),
                            line),
                    this);
            receivers.add(receiver);
            LOG.info(
                    "Devices may call {} by DICOM{} on port {}",
                    settings.dicomTitle(),
                    line.isPresent() ? " over TLS" : "",
                    receiver.port());
        } catch (IOException taken) {
            LOG.warn(
                    "No DICOM receiver: port {} can't be had ({}). Images still come by REST and folder",
                    port,
                    taken.getMessage());
        }
    }

    @Override
    public void stop() {
        for (var receiver : receivers) {
            receivers.remove(receiver);
            try {
                receiver.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public boolean isRunning() {
        return !receivers.isEmpty();
    }

    @Override
    public Optional<String> objection(StorageReceiver.Calling calling) {
        var known = devices.find(calling.title());
        if (known.isEmpty()) {
            return Optional.of("No device is registered under the title '" + calling.title() + "'");
        }
        var device = known.get();
        var shown = calling.certificate().orElse("none");
        if (device.certificate() != null && !device.certificate().equals(shown)) {
            return Optional.of(device.code() + " calls over TLS with the certificate " + device.certificate()
                    + "; this caller showed " + shown);
        }
        devices.heard(device.id(), null);
        return Optional.empty();
    }

    @Override
    public StorageReceiver.Verdict store(StorageReceiver.Arrival arrival) {
        var device = devices.find(arrival.title());
        if (device.isEmpty()) {
            return StorageReceiver.Verdict.NOT_UNDERSTOOD;
        }
        try {
            take(device.get(), arrival);
            return StorageReceiver.Verdict.STORED;
        } catch (RefusedImage refused) {
            return StorageReceiver.Verdict.NOT_UNDERSTOOD;
        } catch (RuntimeException ours) {
            LOG.error("An image of {} could not be kept; the device is asked to send it again", arrival.title(), ours);
            return StorageReceiver.Verdict.OUT_OF_RESOURCES;
        }
    }

    private void take(Device device, StorageReceiver.Arrival arrival) throws RefusedImage {
        var file = new Delivery.File(arrival.sopInstance() + ".dcm", arrival.file());
        intake.take(new Delivery(device, Way.DICOM, List.of(file), Particulars.NONE));
    }

    @Override
    public void refused(String title, InetAddress address, String reason) {
        var device = devices.find(title);
        refusals.add(
                device.map(Device::id).orElse(null),
                title.isEmpty() ? address.getHostAddress() : title + " (" + address.getHostAddress() + ")",
                Way.DICOM,
                "association",
                null,
                new Text(reason, "DICOM 連線被拒：" + reason));
    }
}
