<#ftl output_format="plainText">
<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "portal-mail.ftl" as mail>
<@mail.greeting/>


${msg("portalRequestReceivedText")}

<@mail.questions/>
<@mail.why "portalMailWhyRequest"/>
<@mail.sender/>
