/// The front door of the detector: a picture in, alarms with reasons out, and a vector for any part of a
/// picture. It puts the network, the confirmed examples and the second line that does not learn together.
/// Storing pictures, alarms and vectors is the application's part; nothing here keeps anything.
///
/// ```java
/// try (var inspector = ImageInspector.shipped()) {
///     List<Alarm> alarms = inspector.inspect(Scans.read(path).picture());
/// }
/// ```
@NullMarked
package org.smartcustoms.engines.imaging.inspect;

import org.jspecify.annotations.NullMarked;
