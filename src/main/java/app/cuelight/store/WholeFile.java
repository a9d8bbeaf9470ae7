package app.cuelight.store;

import app.cuelight.show.port.JournalException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A small file that is only ever read or replaced as a whole: written beside its place, forced to
/// the disk, then moved into place, so that a crash leaves the old file or the new one.
///
/// Only its owner may read it. Safe for any thread; changes by several processes take turns.
public final class WholeFile {

  private static final String OWNER_ONLY = "rw-------";

  private final Path path;

  public WholeFile(Path path) {
    this.path = path;
  }

  public Path path() {
    return path;
  }

  /// The content, or null when there is none.
  ///
  /// @throws JournalException when the file is there and cannot be read
  public byte @Nullable [] read() {
    try {
      return Files.readAllBytes(path);
    } catch (NoSuchFileException e) {
      return null;
    } catch (IOException e) {
      throw Faults.of(path, e);
    }
  }

  /// A value that is another one after every change; null while there is no file.
  public @Nullable Object stamp() {
    try {
      BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
      return List.of(now.size(), now.lastModifiedTime(), String.valueOf(now.fileKey()));
    } catch (IOException e) {
      return null;
    }
  }

  /// Replaces the content.
  ///
  /// @throws JournalException when the disk refuses; the old content stays
  public void write(byte[] content) {
    try {
      Path folder = Files.createDirectories(path.toAbsolutePath().getParent());
      Path beside = folder.resolve(path.getFileName() + ".new");
      Files.deleteIfExists(beside);
      try (FileChannel channel = create(beside)) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      force(folder);
    } catch (IOException e) {
      throw Faults.of(path, e);
    }
  }

  /// Does a change made of reading and writing while no other process does one.
  public synchronized <T> T change(Supplier<T> change) {
    Path turn = path.resolveSibling(path.getFileName() + ".lock");
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      try (FileChannel channel =
              FileChannel.open(turn, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock _ = channel.lock()) {
        return change.get();
      }
    } catch (IOException e) {
      throw Faults.of(path, e);
    }
  }

  private static FileChannel create(Path file) throws IOException {
    EnumSet<StandardOpenOption> how =
        EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      FileAttribute<?> ownerOnly =
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY));
      return FileChannel.open(file, how, ownerOnly);
    }
    FileChannel channel = FileChannel.open(file, how);
    keepToOwner(file);
    return channel;
  }

  private static void keepToOwner(Path file) throws IOException {
    AclFileAttributeView acl = Files.getFileAttributeView(file, AclFileAttributeView.class);
    if (acl == null) {
      throw new FileSystemException(
          file.toString(), null, "this disk cannot keep a file to its owner");
    }
    acl.setAcl(
        List.of(
            AclEntry.newBuilder()
                .setType(AclEntryType.ALLOW)
                .setPrincipal(acl.getOwner())
                .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                .build()));
  }

  /// Forces the move itself; where a folder cannot be opened (Windows) the system sees to it.
  private static void force(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
