<#ftl output_format="plainText">
<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "portal-mail.ftl" as mail>
<#import "portal-invitation-parts.ftl" as invitation>
<@mail.greeting/>


${msg("portalJoinedText")}
<@invitation.roles/>

${msg("portalJoinedButton")}${mail.colon?trim}
${link}

<@mail.why "portalMailWhyJoined"/>
<@mail.sender/>
