package app.cuelight.show.port;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Money;

/// A sale of which nobody knows to whom. It belongs to no viewer, but it is the shop's revenue: it
/// is counted, once, and shown beside what is known.
///
/// @param sale the order's id, or what stands in for it
/// @param net what the shop kept of it; negative where money went back
/// @param rows how many rows of the file told it
public record UnidentifiedSale(ConnectionName connection, String sale, Money net, int rows) {}
