package app.cuelight.feed.agora.wire;

import java.util.List;
import java.util.stream.Stream;
import okhttp3.HttpUrl;

/// Where Agora's REST interface is asked: its own primary domain first, then the other one, then a
/// host of an adjacent region (AgoraIO/Docs-Source:shared/common/channel-management-api).
enum Region {
  /// Outside mainland China.
  GLOBAL,

  /// Mainland China.
  CN;

  List<HttpUrl> hosts() {
    Stream<String> names =
        switch (this) {
          case GLOBAL -> Stream.of("api.agora.io", "api.sd-rtn.com", "api-ap-southeast-1.agora.io");
          case CN -> Stream.of("api.sd-rtn.com", "api.agora.io", "api-cn-east-1.sd-rtn.com");
        };
    return names.map(name -> new HttpUrl.Builder().scheme("https").host(name).build()).toList();
  }
}
