package app.cuelight.show.people;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.Note;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.viewer.Fact;
import app.cuelight.domain.viewer.Fences;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.show.port.Alike;
import app.cuelight.show.port.Excerpt;
import app.cuelight.show.port.Forgotten;
import app.cuelight.show.port.Shelf;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Acts on the people of a cache: looks up here what the log holds of them, and has it written by
/// whoever may write.
public final class CachePeople implements PersonDesk {

  /// More signs of each kind are not looked at.
  private static final int MOST = 10_000;

  private final Shelf shelf;
  private final PeopleJournal journal;
  private final PeopleTools tools;

  public CachePeople(Shelf shelf, PeopleJournal journal, PeopleTools tools) {
    this.shelf = shelf;
    this.journal = journal;
    this.tools = tools;
  }

  @Override
  public Done note(ViewerId viewer, Map<Note, String> notes) {
    Viewer she = shelf.viewer(viewer.value());
    if (she == null) {
      return nobody(viewer);
    }
    Identity first = she.identities().getFirst();
    journal.note(ConsoleEvents.note(tools.ids().get(), first, notes, tools.clock().instant()));
    return done("Noted about " + name(she) + ".", "已记下关于 " + name(she) + " 的备注。");
  }

  @Override
  public List<Likeness> alike(ViewerId viewer) {
    Viewer she = shelf.viewer(viewer.value());
    if (she == null) {
      return List.of();
    }
    List<Alike> found = new ArrayList<>(shelf.alike(she, MOST));
    found.removeIf(pair -> !pair.one().equals(she) && !pair.other().equals(she));
    return surestFirst(found, Integer.MAX_VALUE);
  }

  @Override
  public List<Likeness> alike(int limit) {
    return surestFirst(shelf.alike(null, MOST), limit);
  }

  @Override
  public Done merge(ViewerId one, ViewerId other) {
    Viewer first = shelf.viewer(one.value());
    Viewer second = shelf.viewer(other.value());
    if (first == null || second == null) {
      return nobody(first == null ? one : other);
    }
    if (first.id().equals(second.id())) {
      return refused(
          one + " and " + other + " are one person already.", one + " 和 " + other + " 已经是同一个人。");
    }
    Set<Identity> both = new TreeSet<>(first.identities());
    both.addAll(second.identities());
    decide(new ShowEvent.PeopleJoined(List.copyOf(both)));
    ViewerId id = first.id().compareTo(second.id()) < 0 ? first.id() : second.id();
    Viewer now = shelf.viewer(id.value());
    String stays = now == null ? id.value() : now.id().value();
    return done(
        name(first) + " and " + name(second) + " are one person now: " + stays + ".",
        name(first) + " 和 " + name(second) + " 现在是同一个人：" + stays + "。");
  }

  @Override
  public Done apart(ViewerId one, ViewerId other) {
    Viewer first = shelf.viewer(one.value());
    Viewer second = shelf.viewer(other.value());
    if (first == null || second == null) {
      return nobody(first == null ? one : other);
    }
    if (first.id().equals(second.id())) {
      return refused(
          one + " and " + other + " are one person; split her identities instead.",
          one + " 和 " + other + " 是同一个人，请拆分身份。");
    }
    if (areParted(Fences.of(decisions()), first, second)) {
      return refused(
          one + " and " + other + " are kept apart already.", one + " 和 " + other + " 已被区分。");
    }
    decide(new ShowEvent.PeopleParted(second.identities(), first.identities()));
    return done(
        name(first)
            + " and "
            + name(second)
            + " are two people. What platforms say about their ids does not join them.",
        name(first) + " 和 " + name(second) + " 是两个人。平台报告的标识不会将其合并。");
  }

  @Override
  public Done part(ViewerId viewer, List<Identity> leaving) {
    Viewer she = shelf.viewer(viewer.value());
    if (she == null) {
      return nobody(viewer);
    }
    Set<String> going = new HashSet<>();
    for (Identity each : leaving) {
      if (she.identities().stream().noneMatch(hers -> hers.link().equals(each.link()))) {
        return refused(
            each.link() + " is no identity of " + she.id() + ".",
            each.link() + " 不是 " + she.id() + " 的身份。");
      }
      going.add(each.link());
    }
    List<Identity> go = she.identities().stream().filter(id -> going.contains(id.link())).toList();
    List<Identity> stay =
        she.identities().stream().filter(id -> !going.contains(id.link())).toList();
    if (she.identities().stream().map(Identity::link).distinct().count() < 2) {
      return refused(
          she.id() + " has one identity only; there is nothing to split.",
          she.id() + " 只有一个身份，无法拆分。");
    }
    if (go.isEmpty() || stay.isEmpty()) {
      return refused(
          "Somebody has to stay: name some of the identities of "
              + she.id()
              + ", not "
              + (go.isEmpty() ? "none." : "all."),
          "拆分后双方都要有身份：请选择 " + she.id() + " 的一部分身份。");
    }
    decide(new ShowEvent.PeopleParted(go, stay));
    return done(
        go.getFirst().link()
            + " and "
            + stay.getFirst().link()
            + " are two people now. What platforms say about their ids does not join them again.",
        go.getFirst().link() + " 和 " + stay.getFirst().link() + " 现在是两个人。平台再报告相同的标识也不会自动合并。");
  }

  @Override
  public Done forget(ViewerId viewer) {
    Viewer she = shelf.viewer(viewer.value());
    Forgotten gone =
        she == null
            ? null
            : journal.forget(she.id(), shelf.excerpt(she.identities(), tools.decoder()));
    if (gone == null) {
      return nobody(viewer);
    }
    List<String> copies = tools.copies().get();
    return done(
        viewer
            + " is forgotten: "
            + gone.events()
            + " events lost their words."
            + (gone.whole() ? "" : " Empty places of the file are overwritten when it is closed.")
            + (copies.isEmpty()
                ? " Backups made elsewhere still know her."
                : " Older copies still know her; delete them: " + String.join(", ", copies) + "."),
        viewer
            + " 已被遗忘："
            + gone.events()
            + " 条事件的内容已清除。"
            + (gone.whole() ? "" : "文件的空闲部分将在关闭时覆盖。")
            + (copies.isEmpty()
                ? "其他位置的备份仍保留其资料。"
                : "旧副本仍保留其资料，请删除：" + String.join("、", copies) + "。"));
  }

  @Override
  public Done export(ViewerId viewer, Path file) {
    Viewer she = shelf.viewer(viewer.value());
    if (she == null) {
      return nobody(viewer);
    }
    tools.writer().accept(file, new PersonFile(shelf, tools).of(she));
    return done(
        "Everything known about " + she.id() + " is in " + file + ".",
        "关于 " + she.id() + " 的全部资料已写入 " + file + "。");
  }

  /// Only beside a fence the log is needed.
  private void decide(ShowEvent.OfPeople decision) {
    Arrival event = ConsoleEvents.decision(tools.ids().get(), decision, tools.clock().instant());
    List<Arrival> all = new ArrayList<>(decisions());
    boolean isFenced = Fences.of(all).touch(decision.named());
    all.add(event);
    isFenced |= Fences.of(all).touch(decision.named());
    journal.decide(
        event, isFenced ? shelf.excerpt(decision.named(), tools.decoder()) : Excerpt.NONE);
  }

  private List<Arrival> decisions() {
    return shelf.decisions().stream().map(tools.decoder()).toList();
  }

  private List<Likeness> surestFirst(List<Alike> found, int limit) {
    Fences fences = Fences.of(decisions());
    Set<String> seen = new HashSet<>();
    return found.stream()
        .sorted(Comparator.comparing(Alike::kind).thenComparing(pair -> pair.one().id()))
        .filter(pair -> !pair.one().facts().isCrew() && !pair.other().facts().isCrew())
        .filter(pair -> !areParted(fences, pair.one(), pair.other()) && seen.add(names(pair)))
        .limit(limit)
        .map(pair -> new Likeness(pair.one(), pair.other(), ground(pair.kind()), pair.value()))
        .toList();
  }

  private static boolean areParted(Fences fences, Viewer she, Viewer another) {
    return she.identities().stream()
        .anyMatch(one -> another.identities().stream().anyMatch(other -> fences.part(one, other)));
  }

  private static String names(Alike pair) {
    return pair.one().id().compareTo(pair.other().id()) < 0
        ? pair.one().id() + "\n" + pair.other().id()
        : pair.other().id() + "\n" + pair.one().id();
  }

  private static Likeness.Ground ground(Alike.Kind kind) {
    return switch (kind) {
      case CUSTOMER -> Likeness.Ground.CUSTOMER;
      case EMAIL -> Likeness.Ground.EMAIL;
      case PHONE -> Likeness.Ground.PHONE;
      case HANDLE -> Likeness.Ground.HANDLE;
      case NAME -> Likeness.Ground.NAME;
    };
  }

  private static String name(Viewer viewer) {
    @Nullable String name = viewer.facts().get(Fact.NAME);
    return name == null || name.isBlank() ? viewer.id().value() : name;
  }

  private static Done nobody(ViewerId viewer) {
    return refused("Nobody here is called " + viewer + ".", "这里没有名为 " + viewer + " 的观众。");
  }

  private static Done done(String en, String zh) {
    return new Done(true, new Bilingual(en, zh));
  }

  private static Done refused(String en, String zh) {
    return new Done(false, new Bilingual(en, zh));
  }
}
